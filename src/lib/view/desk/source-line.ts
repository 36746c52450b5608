/** What shows Markdown as it is written, where lines have numbers, by how a host’s address goes on after the repository. */
const AS_WRITTEN = [
	// GitHub, GitLab.
	{ address: /^https?:\/\/[^/]+\/.+\/blob\/[^?#]+$/, query: '?plain=1' },
	// Gitea, Forgejo, Codeberg.
	{ address: /^https?:\/\/[^/]+\/.+\/src\/branch\/[^?#]+$/, query: '?display=source' },
];

/** The address of a line of a file, where its host has such addresses; else that of the file. */
export function sourceAt(url: string, line: number | null): string {
	const host = AS_WRITTEN.find(({ address }) => address.test(url));
	return host && line !== null ? `${url}${host.query}#L${line}` : url;
}

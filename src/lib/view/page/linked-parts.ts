/** A piece of a line of text; `href` is null for plain text. */
export interface TextPart {
	readonly text: string;
	readonly href: string | null;
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']/g;

/** A line such as a source, with the web addresses in it as links. */
export function linkedParts(line: string): readonly TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const { 0: address, index } of line.matchAll(WEB_ADDRESS)) {
		if (!URL.canParse(address)) continue;
		parts.push({ text: line.slice(from, index), href: null }, { text: address, href: new URL(address).href });
		from = index + address.length;
	}
	return [...parts, { text: line.slice(from), href: null }].filter(({ text }) => text !== '');
}

/** The page of a Creative Commons licence that is named as SPDX names it; null for other licences. */
export function licencePage(name: string): string | null {
	if (/^CC0-1\.0$/i.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, kind, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/i.exec(name) ?? [];
	return kind && version ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/` : null;
}

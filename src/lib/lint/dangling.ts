import type { Remark, ResolvedReference } from '../model/reading.ts';
import type { Subject } from './subject.ts';

/** References that lead to nothing that was read, with the remark about the file that they would lead to if it were mended. */
export function findDangling(subject: Subject): Remark[] {
	const seen = new Set<string>();
	return subject.references
		.filter(({ targets }) => targets.length === 0)
		.flatMap((dangling) => {
			const { source, reference } = dangling;
			const name = `${source} ${reference.type} ${reference.text}`;
			if (seen.has(name)) return [];
			seen.add(name);
			return remarkOn(dangling, subject);
		});
}

function remarkOn({ source, reference }: ResolvedReference, { patterns, keys, lostNames }: Subject): Remark {
	const pattern = patterns[source]!;
	const names = [reference.id, reference.slug, reference.name].filter((name) => name !== null);
	const cause = names.map((name) => lostNames.get(name)).find((remark) => remark !== undefined) ?? null;
	const told = `“${pattern.title ?? keys[source]!}” names “${reference.text}” under “${reference.type}”`;
	return {
		rule: 'ref-dangling',
		file: pattern.file,
		at: { path: reference.path },
		subject: `${reference.type} ${reference.text}`,
		message: cause
			? `${told}, which “${cause.file}” would answer to if it could be read.`
			: `${told}, but no pattern has that id, slug or file name.`,
		cause,
	};
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../src/lib/model/library.ts';
import type { Pattern } from '../src/lib/model/pattern.ts';
import type { Relation } from '../src/lib/model/relation.ts';

/** Writes a made library as the folder of Markdown that it would be read from; what was in the folder goes. */
export function writeLibrary({ settings, facets, patterns, relations, guessed }: Library, folder: string) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const { title, description, date } = settings;
	writeFileSync(join(folder, 'library.yml'), fields({ title, description, date }));
	const written = bySource(relations, patterns.length);
	const guessesBySource = bySource(guessed, patterns.length);
	const slugOf = ({ target }: Relation) => patterns[target]!.slug!;
	patterns.forEach((pattern, at) => {
		const values = facets.map(({ id }, facet) => [id, pattern.facets[facet] ?? []] as const);
		const guesses = guessesBySource[at]!.map((guess) => ({ slug: slugOf(guess), type: guess.type }));
		const frontMatter = fields({
			...{ slug: pattern.slug, title: pattern.title, aliases: pattern.aliases, summary: pattern.summary },
			tags: { ...Object.fromEntries(values), commons_alignment: pattern.alignment ?? undefined },
			...groupedByType(written[at]!, slugOf),
			graph_garden: { inferred_links: guesses },
		});
		writeFileSync(join(folder, pattern.file), `---\n${frontMatter}---\n\n${bodyOf(pattern)}\n`);
	});
}

function bySource<Link extends Relation>(links: readonly Link[], patterns: number): Link[][] {
	const rows = Array.from({ length: patterns }, (): Link[] => []);
	for (const link of links) rows[link.source]!.push(link);
	return rows;
}

function groupedByType(relations: readonly Relation[], nameOf: (relation: Relation) => string) {
	const types = [...new Set(relations.map(({ type }) => type))];
	return Object.fromEntries(
		types.map((type) => [type, relations.filter((one) => one.type === type).map(nameOf)]),
	);
}

/** One field a line; JSON is YAML as well. */
function fields(values: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
	return lines.join('');
}

function bodyOf({ title, summary }: Pattern): string {
	return `## What it is\n\n${title}. ${summary ?? ''}`;
}

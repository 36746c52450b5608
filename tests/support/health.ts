import { RULES } from '../../src/lib/lint/rules.ts';
import type { Finding } from '../../src/lib/model/finding.ts';
import type { Asking, Health, ToldFile, WantedPattern } from '../../src/lib/model/health.ts';
import { RELATION_TYPES } from '../../src/lib/model/relation.ts';

/** A file that is told of in as many words as a test cares about. */
export function toldFile({ path = 'a.md', ...more }: Partial<ToldFile> = {}): ToldFile {
	const key = path.replace(/\.md$/, '');
	return {
		path,
		pattern: { key, title: key, address: key },
		...{ domains: [], sourceUrl: null, editUrl: null },
		...more,
	};
}

/** A wanted pattern of which no more is known than who asks for it. */
export function wantedOf(
	name: string,
	asks: readonly Asking[],
	more: Partial<WantedPattern> = {},
): WantedPattern {
	return { name, asks, said: [], between: null, ...more };
}

/** What is told of a library in which this is found. */
export function healthOf(
	findings: readonly Finding[],
	files: readonly Partial<ToldFile>[] = [],
	more: Partial<Health> = {},
): Health {
	const rules = new Set(findings.map(({ rule }) => rule));
	return {
		...{ title: 'Made library', domainLabel: 'Domain', patterns: 3, notRead: [], baseline: null },
		rules: RULES.filter(({ name }) => rules.has(name)).map(({ name, meaning, remedy }) => ({
			...{ name, meaning, remedy },
		})),
		relationTypes: RELATION_TYPES.map(({ id, label }) => ({ id, label })),
		files: files.map(toldFile),
		findings,
		known: new Set(),
		wanted: [],
		...more,
	};
}

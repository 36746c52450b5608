import { filledAddress } from '../content/addresses.ts';
import { compareWithBaseline } from '../lint/baseline.ts';
import { RULES } from '../lint/rules.ts';
import { byText } from '../model/by-text.ts';
import type { Finding } from '../model/finding.ts';
import { addressStart, type BaselineStanding, type Health, type ToldFile } from '../model/health.ts';
import type { Library } from '../model/library.ts';
import { readBaseline } from './baseline-file.ts';
import { libraryFolder, loadChecked, type CheckedLibrary } from './library.ts';
import { toldPattern } from './told-pattern.ts';

let last: { readonly checked: CheckedLibrary; readonly health: Promise<Health> } | null = null;

/** All that is found in the site's library, held against the baseline that it keeps; composed once for each reading of it. */
export async function loadHealth(): Promise<Health> {
	const checked = await loadChecked();
	if (last?.checked !== checked) last = { checked, health: healthOf(checked) };
	return last.health;
}

async function healthOf(checked: CheckedLibrary): Promise<Health> {
	const { library, notRead, wanted } = checked;
	const { settings, findings, counts, facets } = library;
	const rules = new Set(findings.map(({ rule }) => rule));
	return {
		title: settings.title,
		domainLabel: facets.find(({ id }) => id === 'domain')!.label,
		patterns: counts.patterns,
		notRead,
		rules: RULES.filter(({ name }) => rules.has(name)).map(({ name, meaning, remedy }) => {
			return { name, meaning, remedy };
		}),
		relationTypes: settings.relationTypes.map(({ id, label }) => ({ id, label })),
		files: toldFiles(checked),
		findings,
		wanted,
		...(await standingOf(settings.baseline, findings)),
	};
}

function toldFiles({ library, notRead, wanted }: CheckedLibrary): ToldFile[] {
	const asking = wanted.flatMap(({ asks, between }) => [...asks.map(({ file }) => file), ...(between ?? [])]);
	const paths = new Set([...library.findings.map(({ file }) => file), ...asking, ...notRead]);
	const patterns = new Map(library.patterns.map((pattern) => [pattern.file, pattern]));
	const domains = library.facets.findIndex(({ id }) => id === 'domain');
	const [source, edit] = [addresses(library, 'sourceUrl'), addresses(library, 'editUrl')];
	return [...paths]
		.filter((path) => path !== null)
		.sort(byText)
		.map((path) => {
			const pattern = patterns.get(path);
			return {
				path,
				pattern: pattern ? toldPattern(pattern) : null,
				domains: pattern?.facets[domains] ?? [],
				sourceUrl: pattern ? pattern.sourceUrl : source(path),
				editUrl: pattern ? pattern.editUrl : edit(path),
			};
		});
}

/** Where a file that did not become a pattern is found: where the library says that files are, else beside all patterns. */
function addresses(library: Library, field: 'sourceUrl' | 'editUrl'): (path: string) => string | null {
	const start = usualStart(library, field);
	const template = library.settings[field] ?? (start && `${start}{file}`);
	return (path) => filledAddress(template, { file: path, slug: null, id: null });
}

/** What the addresses of all patterns begin with; null where they differ. */
function usualStart({ patterns }: Library, field: 'sourceUrl' | 'editUrl'): string | null {
	const starts = new Set(
		patterns.map((pattern) => pattern[field] && addressStart(pattern[field], pattern.file)),
	);
	const [start = null] = starts;
	return starts.size === 1 ? start : null;
}

async function standingOf(
	file: string | null,
	findings: readonly Finding[],
): Promise<{ readonly baseline: BaselineStanding | null; readonly known: ReadonlySet<Finding> }> {
	if (file === null) return { baseline: null, known: new Set() };
	const baseline = await readBaseline(libraryFolder(), file);
	if ('fault' in baseline) return { baseline: { file, fault: baseline.fault }, known: new Set() };
	const { known, gone } = compareWithBaseline(findings, baseline.known);
	return { baseline: { file, gone, fault: null }, known };
}

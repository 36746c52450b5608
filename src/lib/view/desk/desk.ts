import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';
import type { Health, ToldFile } from '../../model/health.ts';
import { NOT_STATED } from '../facets.ts';
import type { FilesByPath } from './cause-row.ts';
import { causesFrom, type ListedCause, type RootCause } from './causes.ts';
import { byMending } from './start.ts';

export const DESK_ORDERS = ['mending', 'file', 'rule'] as const;

/** What causes are listed by: what mending them brings, their place, or their rule. */
export type DeskOrder = (typeof DESK_ORDERS)[number];

/** What is asked of the desk. A list without values lets all pass; values of one are joined by OR, lists by AND. */
export interface DeskView {
	readonly severities: readonly Severity[];
	/** Names of rules. */
	readonly rules: readonly string[];
	/** `NOT_STATED` among them. */
	readonly domains: readonly string[];
	/** Words that the path of a file or the title of its pattern holds. */
	readonly file: string;
	/** Whether only what the baseline does not know is listed. */
	readonly isNewOnly: boolean;
	readonly order: DeskOrder;
	/** Words by which wanted patterns are looked for. */
	readonly wanted: string;
	/** Ids of the causes that are unfolded, the last one last. */
	readonly open: readonly string[];
}

export const NO_FILTERS = { severities: [], rules: [], domains: [], file: '', isNewOnly: false } as const;

export const WHOLE_DESK: DeskView = { ...NO_FILTERS, order: 'mending', wanted: '', open: [] };

/** Whether not all is asked for. */
export function isFiltered({ severities, rules, domains, file, isNewOnly }: DeskView): boolean {
	return [severities, rules, domains].some(({ length }) => length > 0) || file.trim() !== '' || isNewOnly;
}

/** A value that can be chosen, and how many findings have it that pass all else. */
export interface DeskValue<Value extends string = string> {
	readonly value: Value;
	readonly count: number;
	readonly isChosen: boolean;
}

/** What is listed, and what else could be. */
export interface Listing {
	/** In the order that is asked for; a cause is listed where it, or something that follows from it, passes. */
	readonly causes: readonly ListedCause[];
	/** How many findings pass. */
	readonly findings: number;
	readonly severities: readonly DeskValue<Severity>[];
	/** Those found most first. */
	readonly rules: readonly DeskValue[];
	readonly domains: readonly DeskValue[];
	/** How many findings that pass all else the baseline does not know. */
	readonly fresh: number;
}

/** Findings made ready to be listed in many ways, once for each state of a library. */
export class Desk {
	readonly health: Health;
	readonly files: FilesByPath;
	readonly causes: readonly RootCause[];
	readonly #rootOf: ReadonlyMap<Finding, RootCause>;
	readonly #orders = new Map<DeskOrder, readonly RootCause[]>();
	/** What words are looked for in, by the path of a file. */
	readonly #names: ReadonlyMap<string, string>;

	constructor(health: Health) {
		this.health = health;
		this.files = new Map(health.files.map((file) => [file.path, file]));
		this.causes = causesFrom(health.findings);
		this.#rootOf = rootsOf(this.causes);
		this.#names = new Map(health.files.map((file) => [file.path, nameOf(file)]));
	}

	/** What is listed of it where so much is asked. */
	list(asked: DeskView): Listing {
		const { known } = this.health;
		const passing = new Map<RootCause, Set<Finding>>();
		const tally = new Tally(asked);
		const failsOf = this.#filters(asked);
		for (const finding of this.health.findings) {
			const told = finding.file === null ? undefined : this.files.get(finding.file);
			const fails = failsOf(finding);
			tally.count(finding, told, fails, known.has(finding));
			if (fails === 0) addTo(passing, this.#rootOf.get(finding)!, finding);
		}
		const causes = this.#inOrder(asked.order).flatMap((cause) => listedFrom(cause, passing.get(cause)));
		return { causes, ...tally.values() };
	}

	/** Which filters a finding does not pass, a bit for each. */
	#filters(asked: DeskView): (finding: Finding) => number {
		const { known } = this.health;
		const severities = new Set(asked.severities);
		const rules = new Set(asked.rules);
		const [passesFile, passesDomain] = [this.#fileFilter(asked), this.#domainFilter(asked)];
		return (finding) =>
			(severities.size === 0 || severities.has(finding.severity) ? 0 : BITS.severity) |
			(rules.size === 0 || rules.has(finding.rule) ? 0 : BITS.rule) |
			(passesDomain(finding.file) ? 0 : BITS.domain) |
			(passesFile(finding.file) ? 0 : BITS.file) |
			(asked.isNewOnly && known.has(finding) ? BITS.fresh : 0);
	}

	#inOrder(order: DeskOrder): readonly RootCause[] {
		const known = this.#orders.get(order) ?? inOrder(this.causes, order);
		this.#orders.set(order, known);
		return known;
	}

	#fileFilter({ file }: DeskView): (path: string | null) => boolean {
		const words = file.toLowerCase().split(/\s+/).filter(Boolean);
		if (words.length === 0) return () => true;
		return this.#once((path) => words.every((word) => this.#names.get(path)!.includes(word)), false);
	}

	#domainFilter({ domains }: DeskView): (path: string | null) => boolean {
		if (domains.length === 0) return () => true;
		const isAsked = (path: string) => domainsOf(this.files.get(path)).some((one) => domains.includes(one));
		return this.#once(isAsked, domains.includes(NOT_STATED));
	}

	/** Asks for each file once. `isWholePassing`: whether what is told of the whole library passes. */
	#once(passes: (path: string) => boolean, isWholePassing: boolean): (path: string | null) => boolean {
		const passing = new Set(this.health.files.map(({ path }) => path).filter(passes));
		return (path) => (path === null ? isWholePassing : passing.has(path));
	}
}

function rootsOf(causes: readonly RootCause[]): ReadonlyMap<Finding, RootCause> {
	const roots = new Map<Finding, RootCause>();
	for (const cause of causes) {
		roots.set(cause.finding, cause);
		for (const finding of cause.follows) roots.set(finding, cause);
	}
	return roots;
}

function addTo(passing: Map<RootCause, Set<Finding>>, cause: RootCause, finding: Finding): void {
	const ofCause = passing.get(cause);
	if (ofCause) ofCause.add(finding);
	else passing.set(cause, new Set([finding]));
}

function listedFrom(cause: RootCause, passing: ReadonlySet<Finding> | undefined): ListedCause[] {
	if (!passing) return [];
	const within = cause.follows.filter((finding) => passing.has(finding));
	return [{ cause, isWithin: passing.has(cause.finding), within }];
}

const BITS = { severity: 1, rule: 2, domain: 4, file: 8, fresh: 16 };

/** Counts each value over what passes all filters but its own. */
class Tally {
	readonly #asked: DeskView;
	readonly #severities = new Map<string, number>(SEVERITIES.map((severity) => [severity, 0]));
	readonly #rules = new Map<string, number>();
	readonly #domains = new Map<string, number>();
	#findings = 0;
	#fresh = 0;

	constructor(asked: DeskView) {
		this.#asked = asked;
	}

	count({ severity, rule }: Finding, file: ToldFile | undefined, fails: number, isKnown: boolean): void {
		const isCounted = (bit: number) => fails === 0 || fails === bit;
		if (isCounted(BITS.severity)) add(this.#severities, severity);
		if (isCounted(BITS.rule)) add(this.#rules, rule);
		if (isCounted(BITS.domain)) for (const domain of domainsOf(file)) add(this.#domains, domain);
		if (isCounted(BITS.fresh) && !isKnown) this.#fresh++;
		if (fails === 0) this.#findings++;
	}

	values(): Omit<Listing, 'causes'> {
		const { severities, rules, domains } = this.#asked;
		return {
			findings: this.#findings,
			severities: SEVERITIES.map((value) => ({
				...{ value, count: this.#severities.get(value)!, isChosen: severities.includes(value) },
			})),
			rules: valuesFrom(this.#rules, rules),
			domains: valuesFrom(this.#domains, domains),
			fresh: this.#fresh,
		};
	}
}

function add(counts: Map<string, number>, value: string): void {
	counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Those that are chosen stay, though nothing else may have them. */
function valuesFrom(counts: ReadonlyMap<string, number>, chosen: readonly string[]): DeskValue[] {
	const values = new Set([...counts.keys(), ...chosen]);
	return [...values]
		.map((value) => ({ value, count: counts.get(value) ?? 0, isChosen: chosen.includes(value) }))
		.sort((a, b) => b.count - a.count);
}

const UNSTATED = [NOT_STATED];

function domainsOf(file: ToldFile | undefined): readonly string[] {
	return file && file.domains.length > 0 ? file.domains : UNSTATED;
}

function nameOf({ path, pattern }: ToldFile): string {
	return `${path} ${pattern?.title ?? ''}`.toLowerCase();
}

/** Causes come in the order of their files; sorting keeps that where it says nothing. */
function inOrder(causes: readonly RootCause[], order: DeskOrder): readonly RootCause[] {
	if (order === 'file') return causes;
	if (order === 'rule') return [...causes].sort((a, b) => compareRules(a.finding, b.finding));
	return byMending(causes);
}

function compareRules(a: Finding, b: Finding): number {
	const graver = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
	return graver || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

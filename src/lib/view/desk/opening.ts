import type { Severity } from '../../model/finding.ts';
import type { BaselineStanding, Health, ToldRule } from '../../model/health.ts';
import { rowFrom, type CauseRow } from './cause-row.ts';
import { numbersOf } from './causes.ts';
import { Desk, WHOLE_DESK } from './desk.ts';
import { startOf, type RuleShare } from './start.ts';

/** What the eye needs first: how it stands with a library, and where to start. */
export interface DeskOverview {
	readonly title: string;
	readonly patterns: number;
	readonly numbers: Readonly<Record<Severity, number>>;
	/** How many findings follow from others. */
	readonly following: number;
	readonly notRead: readonly string[];
	readonly baseline: BaselineStanding | null;
	/** How many findings the baseline does not know. */
	readonly fresh: number;
	/** How many patterns are named and were never written. */
	readonly wanted: number;
	readonly causes: readonly CauseRow[];
	readonly rules: readonly RuleShare<ToldRule>[];
}

/** What stands in the page itself: the overview, and the first causes. */
export interface DeskOpening {
	readonly overview: DeskOverview;
	readonly first: readonly CauseRow[];
	/** How many causes there are. */
	readonly causes: number;
}

const FIRST_CAUSES = 100;
const ROOM = { causes: 5, rules: 8, rulesAlone: 10 };

export function composeOpening(health: Health): DeskOpening {
	const desk = new Desk(health);
	const { causes } = desk.list(WHOLE_DESK);
	return {
		overview: composeOverview(desk),
		first: causes.slice(0, FIRST_CAUSES).map((cause) => rowFrom(cause, desk.files)),
		causes: causes.length,
	};
}

export function composeOverview({ health, causes, files }: Desk): DeskOverview {
	const { title, patterns, notRead, baseline, findings, known, wanted } = health;
	const told = new Set(causes.map(({ finding }) => finding.rule));
	const start = startOf(
		causes,
		health.rules.filter(({ name }) => told.has(name)),
		ROOM,
	);
	return {
		...{ title, patterns, notRead, baseline },
		numbers: numbersOf(findings),
		following: findings.length - causes.length,
		fresh: findings.length - known.size,
		wanted: wanted.length,
		causes: start.causes.map((cause) => rowFrom(cause, files)),
		rules: start.rules,
	};
}

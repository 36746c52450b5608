import type { Severity } from '../../model/finding.ts';
import type { BaselineStanding, Health, ToldRule, WantedPattern } from '../../model/health.ts';
import { rowFrom, type CauseRow } from './cause-row.ts';
import { numbersOf, type RootCause } from './causes.ts';
import { Desk, WHOLE_DESK } from './desk.ts';
import { leadingCauses, sharesOf, type RuleShare } from './start.ts';
import { countAsks, wantedRow, type WantedRow } from './wanted.ts';
import { isWish } from './words.ts';

/** What the eye needs first: how it stands with a library, and where to start. */
export interface DeskOverview {
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
	readonly mostWanted: readonly WantedRow[];
	/** What others follow from, but for names of patterns that nobody wrote, and what settles less than the most wanted of those. */
	readonly causes: readonly CauseRow[];
	/** With all that is found under each, as the list that is filtered by it counts. */
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
const MOST_CAUSES = 4;
const MOST_WANTED = 3;
const FEW_ASKERS = 4;
const MOST_RULES = 8;

export function composeOpening(health: Health): DeskOpening {
	const desk = new Desk(health);
	const { causes } = desk.list(WHOLE_DESK);
	return {
		overview: composeOverview(desk),
		first: causes.slice(0, FIRST_CAUSES).map(({ cause }) => rowFrom(cause, desk.files)),
		causes: causes.length,
	};
}

export function composeOverview(desk: Desk): DeskOverview {
	const { health, causes, files } = desk;
	const { patterns, notRead, baseline, findings, known, wanted } = health;
	const leading = leadingCauses(causes.filter(({ finding }) => !isWish(finding)));
	return {
		...{ patterns, notRead, baseline },
		numbers: numbersOf(findings),
		following: findings.length - causes.length,
		fresh: findings.length - known.size,
		wanted: wanted.length,
		mostWanted: wanted.slice(0, MOST_WANTED).map((one) => wantedRow(one, desk, FEW_ASKERS)),
		causes: leading
			.filter((cause) => isWorthAsMuch(cause, wanted))
			.slice(0, MOST_CAUSES)
			.map((cause) => rowFrom(cause, files)),
		rules: sharesOf(findings, health.rules).slice(0, MOST_RULES),
	};
}

/** Whether mending it settles as much as writing the pattern that is wanted most. */
function isWorthAsMuch({ follows }: RootCause, [most]: readonly WantedPattern[]): boolean {
	return most === undefined || follows.length + 1 >= most.asks.length;
}

/** What stands in the page of wanted patterns itself: those most ask for. */
export interface WantedOpening {
	/** How many findings there are. */
	readonly findings: number;
	readonly first: readonly WantedRow[];
	readonly wanted: number;
	readonly asks: number;
}

export function composeWantedOpening(health: Health): WantedOpening {
	const desk = new Desk(health);
	const { wanted } = health;
	return {
		findings: health.findings.length,
		first: wanted.slice(0, FIRST_CAUSES).map((one) => wantedRow(one, desk)),
		wanted: wanted.length,
		asks: countAsks(wanted),
	};
}

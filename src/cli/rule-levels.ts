import { ruleNamed } from '../lib/lint/rules.ts';
import type { Level } from '../lib/model/finding.ts';
import { UsageError } from './io.ts';

const LEVELS: readonly string[] = ['off', 'info', 'warn', 'error'] satisfies Level[];

/** What `--rule name=level` says, one of these for each rule. Throws `UsageError` where there is no such rule or level. */
export function ruleLevelsFrom(flags: readonly string[]): Map<string, Level> {
	return new Map(flags.map(ruleLevelFrom));
}

function ruleLevelFrom(flag: string): [string, Level] {
	const [name = '', level = ''] = flag.split('=', 2);
	if (!ruleNamed(name)) throw new UsageError(`There is no rule “${name}”; “patterns explain” lists them.`);
	if (!LEVELS.includes(level)) {
		throw new UsageError(`“--rule ${name}=” is followed by off, info, warn or error, not “${level}”.`);
	}
	return [name, level as Level];
}

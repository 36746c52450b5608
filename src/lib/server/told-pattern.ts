import { displayTitle } from '../model/display-text.ts';
import type { ToldPattern } from '../model/health.ts';
import type { Pattern } from '../model/pattern.ts';

export function toldPattern(pattern: Pattern): ToldPattern {
	return { key: pattern.key, title: displayTitle(pattern), address: pattern.address };
}

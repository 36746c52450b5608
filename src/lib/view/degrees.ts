import { counted, sayCount } from '../model/counted.ts';
import type { DegreeRange } from '../model/view.ts';

/** “1 relation”, “10 to 19 relations”. */
export function sayDegrees({ from, to }: DegreeRange): string {
	return from === to ? counted(to, 'relation') : `${sayCount(from)} to ${counted(to, 'relation')}`;
}

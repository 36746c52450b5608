import { RESTING_OPACITY } from '../../look/resting.ts';
import { isOnlyNaming } from '../../view/emphasis.ts';
import type { LookedAt } from './looked-at.ts';

/** How much of the resting picture is seen while something stands out over it. */
export function restingOpacity({ emphasis, selected }: LookedAt, isInFocus: boolean): number {
	if (!emphasis || isOnlyNaming(emphasis)) return RESTING_OPACITY.nothing;
	// What is gathered has nobody that leads.
	const isGathered = emphasis.leading.length === 0;
	const isSelection = isGathered || (emphasis.leading.length === 1 && emphasis.leading[0] === selected);
	return RESTING_OPACITY[isSelection ? (isInFocus ? 'focus' : 'selection') : 'glance'];
}

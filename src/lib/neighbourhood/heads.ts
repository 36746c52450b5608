import type { Arrangement } from '../closeup/arrangement.ts';
import { sayFold, type Head } from '../closeup/heads.ts';
import { saySteps } from '../view/caption.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** One at the top of each ring that has something to say, by steps; a single ring that is drawn whole says nothing. */
export function headsOf({ folded }: Neighbourhood, { rings }: Arrangement): readonly Head[] {
	const heads = rings.map(({ step, radius }) => {
		const fold = folded.find((one) => one.step === step);
		const text = fold ? sayFold(fold.patterns.length) : saySteps(step);
		return { id: step, text, isFold: fold !== undefined, at: { x: 0, y: -radius } };
	});
	return heads.filter(({ isFold }) => isFold || heads.length > 1);
}

import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What stands in the way of somebody in a part of the page once it has come to rest, by the rules of WCAG 2.2 AA: the rule and the element. */
export async function faultsOf(element: Element): Promise<readonly string[]> {
	await Promise.allSettled(
		document
			.getAnimations()
			.filter(isPassing)
			.map(({ finished }) => finished),
	);
	const { violations } = await axe.run(element, { runOnly: TAGS });
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Spinners turn for ever. */
function isPassing({ effect }: Animation): boolean {
	return effect?.getComputedTiming().endTime !== Infinity;
}

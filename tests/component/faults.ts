import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What stands in the way of somebody in a part of the page, by the rules of WCAG 2.2 AA: the rule and the element. */
export async function faultsOf(element: Element): Promise<readonly string[]> {
	const { violations } = await axe.run(element, { runOnly: TAGS });
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

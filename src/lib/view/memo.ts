/** What is compared by identity: atlases, layouts, columns. */
type Things = Readonly<Record<string, unknown>>;

/** What was asked last, and what before that: who undoes something finds it as it was. */
const MOST = 2;

/**
 * Remembers the last two results of a function, for when it is asked the same: things are compared by identity, the
 * part of the view by value, since each reading of a link makes a new one.
 */
export function memo<Of extends Things, Part, Result>(
	compute: (things: Of, part: Part) => Result,
): (things: Of, part: Part) => Result {
	let answers: { readonly things: Of; readonly part: Part; readonly result: Result }[] = [];
	return (things, part) => {
		const known = answers.find((answer) => areSame(answer.things, things) && isEqual(answer.part, part));
		const answer = known ?? { things, part, result: compute(things, part) };
		if (answer !== answers[0])
			answers = [answer, ...answers.filter((other) => other !== answer)].slice(0, MOST);
		return answer.result;
	};
}

function areSame(one: Things, other: Things): boolean {
	return Object.keys(other).every((name) => one[name] === other[name]);
}

/** Whether two pieces of a view say the same: texts, numbers, and lists and records of these. */
export function isEqual(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	const names = Object.keys(one);
	if (Array.isArray(one) !== Array.isArray(other) || names.length !== Object.keys(other).length) return false;
	return names.every(
		(name) => Object.hasOwn(other, name) && isEqual(Reflect.get(one, name), Reflect.get(other, name)),
	);
}

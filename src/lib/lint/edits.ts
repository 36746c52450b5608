/**
 * Whether one text becomes the other by so many edits at most: a letter left out, put in, replaced, or swapped with the next one
 * (optimal string alignment, after Damerau).
 */
export function isWithinEdits(one: string, other: string, most: number): boolean {
	const same = commonStart(one, other);
	const [a, b] = [one.slice(same), other.slice(same)];
	if (a === '' || b === '') return a.length + b.length <= most;
	if (most === 0) return false;
	return (
		isWithinEdits(a.slice(1), b.slice(1), most - 1) ||
		isWithinEdits(a.slice(1), b, most - 1) ||
		isWithinEdits(a, b.slice(1), most - 1) ||
		(a[0] === b[1] && a[1] === b[0] && isWithinEdits(a.slice(2), b.slice(2), most - 1))
	);
}

function commonStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length++;
	return length;
}

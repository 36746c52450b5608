/** Lets the left and right arrows go along the buttons of a row, of which only the first is a stop of Tab: a long list is not passed button by button. */
export function rowKeys(row: HTMLElement): () => void {
	row.addEventListener('keydown', goAlong);
	return () => row.removeEventListener('keydown', goAlong);
}

const STEPS: ReadonlyMap<string, number> = new Map([
	['ArrowLeft', -1],
	['ArrowRight', 1],
]);

function goAlong(event: KeyboardEvent): void {
	const step = STEPS.get(event.key);
	if (step === undefined || event.defaultPrevented) return;
	const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
	const next = buttons[buttons.indexOf(event.target as HTMLElement) + step];
	if (!next) return;
	event.preventDefault();
	next.focus();
}

import { foldWord } from './words.ts';

/** A piece of text, and whether it is what was searched for. */
export interface TextPiece {
	readonly text: string;
	readonly isHit: boolean;
}

/** Cuts a text into pieces, so that words can be marked in it without any HTML. `words` are folded. */
export function markWords(text: string, words: ReadonlySet<string>): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
		const isHit = words.has(foldWord(part));
		const last = pieces.at(-1);
		if (last && last.isHit === isHit) pieces[pieces.length - 1] = { text: last.text + part, isHit };
		else if (part) pieces.push({ text: part, isHit });
	}
	return pieces;
}

/** The stretch of a text around its first hit, of about so many characters, a third of them before it; null where there is no hit. */
export function aroundFirstHit(pieces: readonly TextPiece[], most: number): readonly TextPiece[] | null {
	const at = pieces.findIndex(({ isHit }) => isHit);
	if (at < 0) return null;
	const before = pieces[at - 1]?.text ?? '';
	const room = Math.floor(most / 3);
	const lead = before.length > room ? `…${before.slice(-room).replace(/^\S*\s/, '')}` : before;
	const shown: TextPiece[] = lead ? [{ text: lead, isHit: false }] : [];
	let length = lead.length;
	for (const piece of pieces.slice(at)) {
		if (length >= most) break;
		const text = piece.text.slice(0, most - length);
		shown.push({ text: text.length < piece.text.length ? `${text.trimEnd()}…` : text, isHit: piece.isHit });
		length += text.length;
	}
	return shown;
}

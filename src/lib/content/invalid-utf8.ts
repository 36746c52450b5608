import type { SourceLocation } from '../model/reading.ts';

const LINE_FEED = 10;
const LOST = '\uFFFD';
/** The bytes of the character that stands for lost ones, where an author wrote it. */
const LOST_BYTES = [0xef, 0xbf, 0xbd];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The first byte that is no part of a character in UTF-8, and where it stands; null where all are. */
export function findInvalidByte(bytes: Uint8Array): (SourceLocation & { readonly byte: number }) | null {
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const feed = bytes.indexOf(LINE_FEED, start);
		const end = feed === -1 ? bytes.length : feed;
		const found = invalidIn(bytes.subarray(start, end));
		if (found) return { line, column: found.column, byte: found.byte };
		start = end + 1;
	}
	return null;
}

/** No byte of a longer character is a line feed, so a line can be looked at by itself. */
function invalidIn(bytes: Uint8Array): { readonly column: number; readonly byte: number } | null {
	const text = decoder.decode(bytes);
	let offset = 0;
	for (let at = text.indexOf(LOST), from = 0; at !== -1; at = text.indexOf(LOST, from)) {
		offset += encoder.encode(text.slice(from, at)).length;
		const isWritten = LOST_BYTES.every((byte, index) => bytes[offset + index] === byte);
		if (!isWritten) return { column: at + 1, byte: bytes[offset]! };
		offset += LOST_BYTES.length;
		from = at + 1;
	}
	return null;
}

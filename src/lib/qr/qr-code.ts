import { encodeQR } from 'qr';

/** A text as a square of dark and light modules, drawn in units of one module. */
export interface QrCode {
	/** Modules on a side, the quiet zone on both sides with them. */
	readonly size: number;
	/** The dark modules, as the `d` of an SVG path. */
	readonly path: string;
}

/** What may be covered or dirty and the code still be read: 7, 15, 25 and 30 %. */
export type QrErrorLevel = 'low' | 'medium' | 'quartile' | 'high';

/** The margin that readers need to find a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Null where the text is too long for a code at this level of error correction. */
export function composeQrCode(text: string, level: QrErrorLevel = 'medium'): QrCode | null {
	const rows = modulesOf(text, level);
	return rows && { size: rows.length, path: rows.map(drawRow).join('') };
}

function modulesOf(text: string, level: QrErrorLevel): boolean[][] | null {
	try {
		return encodeQR(text, 'raw', { ecc: level, border: QUIET_ZONE });
	} catch (fault) {
		if (fault instanceof Error && fault.message === 'Capacity overflow') return null;
		throw fault;
	}
}

/** One bar for each run of dark modules, so that no hairline of paper shows between neighbours in a row. */
function drawRow(modules: readonly boolean[], y: number): string {
	const bars: string[] = [];
	for (let x = 0; x < modules.length; x += 1) {
		if (!modules[x]) continue;
		const start = x;
		while (modules[x + 1]) x += 1;
		bars.push(`M${start} ${y}h${x + 1 - start}v1H${start}z`);
	}
	return bars.join('');
}

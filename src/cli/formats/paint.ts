import { styleText } from 'node:util';
import type { Severity } from '../../lib/model/finding.ts';

export const STYLES = { error: 'red', warn: 'yellow', info: 'cyan' } as const;

/** How a part of a text stands out on a terminal. */
export type Style = (typeof STYLES)[Severity] | 'dim' | 'bold' | 'underline';
export type Paint = (style: Style, text: string) => string;

/** Colours a text, or leaves every text as it is. */
export function painter(isColoured: boolean): Paint {
	return (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
}

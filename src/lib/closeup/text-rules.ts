import type { StylesheetStyle } from 'cytoscape';
import { LINE_HEIGHT } from '../look/labels.ts';
import { VOTES } from '../look/stars.ts';
import type { Theme } from '../map/surface/theme.ts';
import { cssOf } from './css.ts';

/** How names, words and what is said of rings are written; where, and how large, stands at each element. */
export function textRules({ paper, ink, inkQuiet, lineStrong, sans }: Theme): StylesheetStyle[] {
	// cytoscape knows double quotes only.
	const text = { ...TEXT, 'font-family': sans.replaceAll("'", '"'), 'text-outline-color': paper };
	return [
		{ selector: 'node.named', style: { ...text, ...NAME, color: ink } },
		{ selector: 'node.bold', style: { 'font-weight': 600 } },
		{ selector: 'edge.worded', style: { ...text, ...WORDS, 'text-background-color': paper } },
		{ selector: 'edge.level', style: { 'text-rotation': 'none' } },
		{ selector: 'node.head', style: { ...text, ...HEAD, color: inkQuiet, 'background-color': paper } },
		{ selector: 'node.votes', style: { ...text, ...VOTED, color: ink } },
		{ selector: 'node.fold', style: { 'border-width': 1, 'border-color': lineStrong, color: ink } },
	];
}

const TEXT = cssOf({
	'font-size': 'data(font)',
	'text-outline-width': 'data(halo)',
	'text-wrap': 'wrap',
	// Names are broken and cut before they come here.
	'text-max-width': '10000px',
	'line-height': LINE_HEIGHT,
});

const NAME = cssOf({
	label: 'data(name)',
	'text-halign': 'data(align)',
	'text-valign': 'center',
	'text-margin-x': 'data(dx)',
	'text-margin-y': 'data(dy)',
	'text-rotation': 'data(turn)',
});

const WORDS = cssOf({
	label: 'data(words)',
	'font-style': 'italic',
	'text-rotation': 'autorotate',
	'text-margin-x': 'data(dx)',
	'text-margin-y': 'data(dy)',
	// The line is not seen between the words that are written on it, and other lines pass below.
	'text-background-opacity': 1,
	'text-background-padding': 'data(halo)',
	'z-index': 1,
});

/** It ends at its element, which is not seen. */
const VOTED = cssOf({
	label: 'data(name)',
	'font-weight': VOTES.weight,
	'background-opacity': 0,
	'text-halign': 'left',
	'text-valign': 'center',
	'text-margin-x': 'data(dx)',
	'z-index': 1,
});

const HEAD = cssOf({
	label: 'data(name)',
	width: 'data(width)',
	height: 'data(height)',
	shape: 'round-rectangle',
	'corner-radius': 'data(corner)',
	'text-valign': 'center',
	'text-halign': 'center',
});

import { describe, expect, it } from 'vitest';
import { createSvgPen } from '../../../../src/lib/map/still/svg-pen.ts';

const measure = { font: '', measureText: (text: string) => ({ width: 6 * text.length }) as TextMetrics };

describe('A pen that writes SVG', () => {
	it('draws circles, paths and rectangles as elements that share their look', () => {
		const { pen, take } = createSvgPen(measure);
		pen.fillStyle = '#123456';
		for (const x of [1, 20]) {
			pen.beginPath();
			pen.arc(x, 2, 3, 0, 2 * Math.PI);
			pen.fill();
		}
		pen.globalAlpha = 0.5;
		pen.strokeStyle = '#abcdef';
		pen.lineWidth = 1.5;
		pen.setLineDash([7, 4]);
		pen.beginPath();
		pen.moveTo(0, 0);
		pen.lineTo(10.123, 5);
		pen.quadraticCurveTo(1, 2, 3, 4);
		pen.closePath();
		pen.stroke();
		pen.globalAlpha = 1;
		pen.fillRect(1, 2, 3, 4);
		expect(take()).toBe(
			'<g fill="#123456"><circle cx="1" cy="2" r="3"/><circle cx="20" cy="2" r="3"/></g>\n' +
				'<g fill="none" stroke="#abcdef" stroke-opacity="0.5" stroke-width="1.5" stroke-dasharray="7 4">' +
				'<path d="M0 0L10.12 5Q1 2 3 4Z"/></g>\n' +
				'<g fill="#123456"><rect x="1" y="2" width="3" height="4"/></g>\n',
		);
		expect(take()).toBe('');
	});

	it('draws half a circle as an arc, and circles of one path together', () => {
		const { pen, take } = createSvgPen(measure);
		pen.beginPath();
		pen.moveTo(10, 5);
		pen.arc(10, 10, 5, -Math.PI / 2, Math.PI / 2);
		pen.fill();
		pen.beginPath();
		for (const x of [0, 20]) {
			pen.moveTo(x + 1, 0);
			pen.arc(x, 0, 1, 0, 2 * Math.PI);
		}
		pen.fill();
		expect(take()).toBe(
			'<g fill="#000000"><path d="M10 5L10 5A5 5 0 0 1 10 15"/>' +
				'<path d="M1 0L1 0A1 1 0 0 1 -1 0A1 1 0 0 1 1 0M21 0L21 0A1 1 0 0 1 19 0A1 1 0 0 1 21 0"/></g>\n',
		);
	});

	it('writes a text once, with its halo below its letters, and lets nothing of it be markup', () => {
		const { pen, take } = createSvgPen(measure);
		pen.font = 'italic 600 13px Some Sans';
		pen.textAlign = 'center';
		pen.letterSpacing = '1.5px';
		pen.lineJoin = 'round';
		pen.strokeStyle = '#ffffff';
		pen.lineWidth = 3;
		pen.strokeText('A & <b>', 4, 5);
		pen.fillText('A & <b>', 4, 5);
		expect(take()).toBe(
			'<g font-size="13" font-weight="600" font-style="italic" letter-spacing="1.5" text-anchor="middle" fill="#000000"' +
				' paint-order="stroke" stroke="#ffffff" stroke-width="3" stroke-linejoin="round">' +
				'<text x="4" y="5">A &amp; &lt;b&gt;</text></g>\n',
		);
		expect(pen.measureText('four').width).toBe(24);
	});

	it('turns what is written along a line, and no more than that', () => {
		const { pen, take } = createSvgPen(measure);
		pen.font = '400 12px Some Sans';
		pen.save();
		pen.translate(10, 20);
		pen.rotate(Math.PI / 2);
		pen.fillText('along', 0, 3.5);
		pen.restore();
		pen.fillText('level', 1, 2);
		expect(take()).toBe(
			'<g font-size="12" fill="#000000"><text x="0" y="3.5" transform="translate(10 20)rotate(90)">along</text>' +
				'<text x="1" y="2">level</text></g>\n',
		);
	});
});

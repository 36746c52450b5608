import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFindings } from '../../../src/lib/atlas/decode-findings.ts';
import { encodeFindings } from '../../../src/lib/atlas/encode-findings.ts';
import { SEVERITIES, type Finding } from '../../../src/lib/model/finding.ts';
import type { Health, ToldFile } from '../../../src/lib/model/health.ts';
import { wantedOf } from '../../support/health.ts';

const HOSTILE = ['__proto__', 'constructor', '</script><script>', '\u2028', '\uD800', '=1+1', '', '-1', '0'];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8, unit: 'binary' }));
const url = fc.option(text.map((rest) => `https://example.org/${rest}`));
const position = fc.option(fc.integer({ min: 1, max: 9999 }));

const file: fc.Arbitrary<ToldFile> = fc
	.record({
		path: fc.tuple(text, fc.string({ minLength: 1 })).map(([folder, name]) => `${folder}/${name}`),
		pattern: fc.option(fc.record({ key: text, title: text, address: text })),
		domains: fc.array(text, { maxLength: 2 }),
		sourceUrl: url,
		editUrl: url,
		isBelow: fc.boolean(),
	})
	.map(({ isBelow, ...told }) => (isBelow ? { ...told, sourceUrl: `https://x.test/${told.path}` } : told));

/** Some findings of which each may follow from one told before. */
const health: fc.Arbitrary<Health> = fc
	.record({
		title: text,
		domainLabel: text,
		patterns: fc.nat(),
		notRead: fc.array(text),
		baseline: fc.oneof(
			fc.constant(null),
			fc.record({ file: text, gone: fc.nat(), fault: fc.constant(null) }),
			fc.record({ file: text, fault: text }),
		),
		rules: fc.uniqueArray(fc.record({ name: text, meaning: text, remedy: text }), {
			selector: ({ name }) => name,
			minLength: 1,
		}),
		relationTypes: fc.uniqueArray(fc.record({ id: text, label: text }), {
			selector: ({ id }) => id,
			minLength: 1,
		}),
		files: fc.uniqueArray(file, { selector: ({ path }) => path, minLength: 1 }),
		drafts: fc.array(
			fc.record({
				...{ rule: fc.nat(), file: fc.option(fc.nat()), cause: fc.option(fc.nat()) },
				...{ severity: fc.constantFrom(...SEVERITIES), message: text, isKnown: fc.boolean() },
				...{ line: position, column: position, endLine: position, endColumn: position },
			}),
		),
		wishes: fc.array(
			fc.record({
				name: text,
				asks: fc.array(fc.record({ file: fc.nat(), type: fc.nat(), line: position })),
				said: fc.array(fc.string()),
				between: fc.option(fc.tuple(fc.nat(), fc.nat())),
			}),
		),
	})
	.map(({ drafts, wishes, ...rest }) => {
		const of = <Item>(items: readonly Item[], at: number) => items[at % items.length]!;
		const findings: Finding[] = [];
		for (const { rule, file: at, cause, severity, message, ...place } of drafts) {
			const told = at === null ? null : of(rest.files, at);
			findings.push({
				...{ severity, message, line: place.line, column: place.column },
				...{ endLine: place.endLine, endColumn: place.endColumn },
				id: `${of(rest.rules, rule).name}-${findings.length}`,
				rule: of(rest.rules, rule).name,
				file: told?.path ?? null,
				pattern: told?.pattern?.key ?? null,
				cause: cause === null || findings.length === 0 ? null : of(findings, cause).id,
			});
		}
		return {
			...rest,
			findings,
			known: new Set(findings.filter((_, at) => drafts[at]!.isKnown)),
			wanted: wishes.map(({ name, asks, said, between }) => ({
				...{ name, said },
				between: between && ([of(rest.files, between[0]).path, of(rest.files, between[1]).path] as const),
				asks: asks.map(({ file: at, type, line }) => ({
					...{ file: of(rest.files, at).path, type: of(rest.relationTypes, type).id, line },
				})),
			})),
		};
	});

const ONE: Health = {
	...{ title: 'A library', domainLabel: 'Domain', patterns: 1, notRead: [] },
	baseline: { file: 'known.json', gone: 2, fault: null },
	rules: [{ name: 'orphan', meaning: 'M', remedy: 'R' }],
	relationTypes: [{ id: 'related', label: 'Related' }],
	files: [
		{
			path: 'a.md',
			pattern: { key: 'a', title: 'A', address: 'a' },
			domains: ['work'],
			sourceUrl: 'https://example.org/blob/main/a.md',
			editUrl: 'https://example.org/edit?a',
		},
	],
	findings: [
		{
			...{ id: 'orphan-1', rule: 'orphan', severity: 'warn', file: 'a.md', line: 3, column: 1 },
			...{ endLine: null, endColumn: null, pattern: 'a', message: 'It is alone.', cause: null },
		},
	],
	known: new Set(),
	wanted: [
		wantedOf('b', [{ file: 'a.md', type: 'related', line: 4 }], { said: ['B'], between: ['a.md', 'a.md'] }),
	],
};

describe('findings.json', () => {
	it('gives back whatever was written, in equal bytes', () => {
		fc.assert(
			fc.property(health, (written) => {
				const encoded = encodeFindings(written);
				const read = decodeFindings(encoded);
				expect(read).toEqual(written);
				expect(encodeFindings(read)).toBe(encoded);
			}),
		);
	});

	it('never throws anything but a sentence, and never leads to what is no web address', () => {
		const encoded = encodeFindings(ONE);
		fc.assert(
			fc.property(fc.nat(encoded.length), fc.string(), fc.nat(30), (at, instead, length) => {
				const damaged = encoded.slice(0, at) + instead + encoded.slice(at + length);
				let read: Health | null = null;
				try {
					read = decodeFindings(damaged);
				} catch (error) {
					expect(String(error)).toMatch(/^Error: This findings\.json is (?:damaged: .*|no JSON.*)$/s);
				}
				for (const { sourceUrl } of read?.files ?? [])
					expect(sourceUrl ?? 'https://').toMatch(/^https?:\/\//i);
			}),
		);
		expect(Object.prototype).toEqual({});
	});

	it.each([
		['"format":"pattern-findings"', '"format":"x"', '“format” is not pattern-findings.'],
		['"version":1', '"version":2', '“version” is not version 1.'],
		['"https://example.org/edit?a"', '"javascript:alert(1)"', '“files” is not a web address.'],
		['"https://example.org/blob/main/"', '"data:,"', '“addresses” is not a web address.'],
		['[0,1,0,3,', '[0,1,7,3,', '“findings” is not a whole number from -1 to 0.'],
		['"It is alone.",-1', '"It is alone.",0', '“findings” is not without circles of causes.'],
		['["known.json",2]', '["known.json",-2]', '“baseline” is not a whole number from 0 to'],
	])('says where it is damaged: %s as %s', (found, instead, told) => {
		const encoded = encodeFindings(ONE);
		expect(encoded).toContain(found);
		expect(() => decodeFindings(encoded.replace(found, instead))).toThrow(
			`This findings.json is damaged: ${told}`,
		);
	});

	it('tells nothing twice', () => {
		const encoded = encodeFindings({ ...ONE, findings: [ONE.findings[0]!, ONE.findings[0]!] });
		expect(() => decodeFindings(encoded)).toThrow('“findings” is not told once each.');
	});
});

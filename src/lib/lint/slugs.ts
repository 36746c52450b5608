import { shortened } from '../model/citing.ts';
import { fileNameOf } from '../model/file-name.ts';
import type { PatternFacts, Remark } from '../model/reading.ts';
import { enumeratedOthers, sharedValues } from './groups.ts';
import { titleOf, type Noticed, type Subject } from './subject.ts';

/** Names that Windows keeps for devices. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** True for lower-case letters and digits in words joined by single hyphens. */
export function isKebab(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** Slugs that are missing, differ from the file name or make poor addresses. */
export function findSlugFaults(subject: Subject, noticed: Noticed): Remark[] {
	return subject.patterns.flatMap((pattern, index) => {
		const { slug, file, line } = pattern;
		if (slug !== null) return faultsOf(pattern, slug);
		const cause =
			noticed.find(file, ['fm-missing']) ?? noticed.find(file, ['fm-yaml-error', 'type-mismatch'], 'slug');
		const message = `“${titleOf(subject, index)}” has no slug; its file name stands in.`;
		return { rule: 'slug-missing', file, at: { line, column: 1 }, subject: '', message, cause };
	});
}

/** Slugs that several files claim, exactly or but for upper and lower case. */
export function findDuplicateSlugs({ patterns }: Subject): Remark[] {
	const slugs = patterns.map(({ slug }) => slug?.normalize('NFC') ?? null);
	const same = sharedValues(slugs);
	const folded = sharedValues(slugs.map((slug) => slug?.toLowerCase() ?? null));
	const differing = [...folded.values()].filter((sharing) => isDiffering(sharing, slugs));
	return [
		...[...same].flatMap(([slug, sharing]) =>
			toldOfEach(patterns, sharing, 'slug-duplicate', `The slug “${shortened(slug)}” is also that of`),
		),
		...differing.flatMap((sharing) =>
			toldOfEach(patterns, sharing, 'slug-case-collision', 'The slug differs in case only from that of'),
		),
	];
}

function isDiffering(sharing: readonly number[], slugs: readonly (string | null)[]): boolean {
	return sharing.some((index) => slugs[index] !== slugs[sharing[0]!]);
}

function toldOfEach(
	patterns: readonly PatternFacts[],
	sharing: readonly number[],
	rule: Remark['rule'],
	told: string,
): Remark[] {
	const files = sharing.map((index) => patterns[index]!.file);
	return sharing.map((index) => {
		const others = enumeratedOthers(files, patterns[index]!.file);
		return on(patterns[index]!, rule, `${told} ${others}.`);
	});
}

function faultsOf(pattern: PatternFacts, slug: string): Remark[] {
	const remarks: Remark[] = [];
	const told = `The slug “${shortened(slug)}”`;
	const name = fileNameOf(pattern.file);
	if (slug.normalize('NFC') !== name.normalize('NFC')) {
		remarks.push(
			on(pattern, 'slug-filename-mismatch', `${told} differs from the file name “${shortened(name)}”.`),
		);
	}
	if (!isKebab(slug)) {
		remarks.push(
			on(pattern, 'slug-format', `${told} is not made of lower-case letters, digits and hyphens.`),
		);
	}
	if (DEVICE_NAME.test(slug)) {
		remarks.push(on(pattern, 'slug-reserved', `${told} is a name that some systems reserve for devices.`));
	}
	return remarks;
}

function on({ file }: PatternFacts, rule: Remark['rule'], message: string): Remark {
	return { rule, file, at: { path: ['slug'] }, subject: '', message, cause: null };
}

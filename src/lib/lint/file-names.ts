import { shortened } from '../model/citing.ts';
import { fileNameOf } from '../model/file-name.ts';
import type { Remark } from '../model/reading.ts';
import { isKebab } from './slugs.ts';
import { titleOf, type SourceText, type Subject } from './subject.ts';

/** File names that are other than words of lower-case letters and digits joined by hyphens. */
export function findFileNameFaults({ path }: SourceText): Remark[] {
	const name = fileNameOf(path);
	if (isKebab(name)) return [];
	const told = `The file name “${shortened(name)}” is not made of lower-case letters, digits and hyphens.`;
	return [say('file-name-not-slug', path, told)];
}

/** File names with a running number in front that the title does not have. */
export function findNumberedFileNames(subject: Subject): Remark[] {
	return subject.patterns.flatMap(({ file }, index) => {
		const name = fileNameOf(file);
		const number = /^(\d+)[-_]./.exec(name)?.[1];
		if (number === undefined || titleOf(subject, index).includes(number)) return [];
		const told = `The file name “${shortened(name)}” starts with a number that the title does not have.`;
		return say('file-name-number-prefix', file, told);
	});
}

function say(rule: Remark['rule'], file: string, message: string): Remark {
	return { rule, file, at: null, subject: '', message, cause: null };
}

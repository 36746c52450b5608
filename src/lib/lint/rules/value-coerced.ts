import { sayCount } from '../../model/counted.ts';
import { toldOnceWhereUsual } from '../customs.ts';
import { libraryRule } from '../rule.ts';

export const valueCoerced = libraryRule({
	name: 'value-coerced',
	severity: 'info',
	meaning: 'The version is written without quotes, and is another one where it is read as a number.',
	why: 'Here it is kept as written. Most tools read 1.10 as 1.1, and then cannot tell it from the first version.',
	remedy: 'Quote it.',
	before: 'version: 1.10',
	after: 'version: "1.10"',
	check: ({ patterns, notes }) => {
		const faults = notes.flatMap(({ coercedVersion }, index) => {
			if (coercedVersion === null) return [];
			const { file, version } = patterns[index]!;
			const message = `The version ${version!} is written without quotes, so that most tools read it as ${Number(version)}.`;
			return [{ file, at: { path: coercedVersion }, message }];
		});
		const places = patterns.filter(({ version }) => isLostAsNumber(version)).length;
		return toldOnceWhereUsual(
			faults,
			places,
			(count) =>
				`${sayCount(count)} of ${sayCount(places)} versions that need quotes, such as 1.0, have none: most tools read them as another number.`,
		);
	},
});

function isLostAsNumber(version: string | null): boolean {
	return version !== null && version.trim() !== '' && !['NaN', version].includes(String(Number(version)));
}

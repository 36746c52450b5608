import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';

const LOCAL_PATH = /^(?:file:|~\/|\/(?:home|Users|root|tmp|mnt|var)\/|[A-Za-z]:\\)/;

export const sourceLocalPath = libraryRule({
	name: 'source-local-path',
	severity: 'error',
	meaning: 'A source is a path on somebody’s own machine.',
	why: 'No reader can look it up, and it may tell who wrote it.',
	remedy: 'Name the published work.',
	before: 'sources: [/home/anna/notes/ostrom.md]',
	after: 'sources: ["Elinor Ostrom, Governing the Commons, 1990"]',
	check: ({ patterns }) =>
		patterns.flatMap(({ file, sources }) =>
			sources.flatMap((source, at) => {
				if (!LOCAL_PATH.test(source)) return [];
				const message = `The source “${shortened(source)}” is a path on somebody’s own machine.`;
				return [{ file, at: { path: ['sources', at] }, subject: source, message }];
			}),
		),
});

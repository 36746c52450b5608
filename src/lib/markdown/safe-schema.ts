import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Before every id that comes from content, so that none can take the place of one of ours. */
export const ID_PREFIX = 'text-';

const LEFT_OUT = new Set(['img', 'picture', 'source', 'h1']);
const ALSO_HARMLESS = ['abbr', 'caption', 'cite', 'dfn', 'figcaption', 'figure', 'mark', 'small', 'u', 'wbr'];

/**
 * What may stand in a page: the elements of GitHub's allow-list less everything that loads, and of the attributes
 * only those that structure a text. Anything not named here goes; its text stays.
 */
export const SAFE_SCHEMA: Schema = {
	...defaultSchema,
	tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !LEFT_OUT.has(name)), ...ALSO_HARMLESS],
	attributes: {
		'*': ['id', 'lang', 'dir', 'title'],
		a: [
			'ariaLabel',
			'href',
			['rel', 'noopener', 'noreferrer'],
			['className', 'footnote-backref', 'picture', 'named'],
		],
		blockquote: [['className', 'callout']],
		code: [['className', /^language-[\w+#.-]{1,40}$/]],
		details: ['open'],
		div: [['className', 'table-scroll'], ['role', 'group'], ['tabIndex', 0], 'ariaLabel'],
		input: ['checked', 'ariaLabel', ['disabled', true], ['type', 'checkbox']],
		li: [['className', 'footnote-item', 'task']],
		ol: ['start', 'reversed'],
		section: [['className', 'footnotes']],
		sup: [['className', 'footnote-ref']],
		td: ['align', 'colSpan', 'rowSpan'],
		th: ['align', 'colSpan', 'rowSpan', 'scope'],
	},
	clobber: ['id'],
	clobberPrefix: ID_PREFIX,
	protocols: { href: ['http', 'https', 'mailto'] },
};

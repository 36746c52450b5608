/*
 * A rule for the linter. What somebody wrote in a file is never the key of an `{#each}` nor a part of a DOM id: two
 * values that are alike take the page down, and one that is like a word of ours takes the place of what it names.
 */

/** Names of positions in the atlas, which are distinct whatever the content says. */
const POSITIONS = new Set(['at', 'pattern', 'edge', 'region']);

/** Plain text, in an attribute or in braces. */
const TEXTS = new Set(['SvelteLiteral', 'Literal']);

/** Attributes that name elements of the page. */
const NAMING = new Set([
	'id',
	'for',
	'list',
	'headers',
	'aria-controls',
	'aria-describedby',
	'aria-labelledby',
	'aria-owns',
]);

const KEY =
	'The key of an {#each} is a position: its index, or `pattern`, `edge`, `region` of the atlas. Content is never a key.';
const ID =
	'An id is made of words of ours, positions and `$props.id()` (called `uid`). Content is never a part of it.';

/**
 * As much of the parsed template as the rule looks at.
 * @typedef {import('eslint').Rule.Node & { expression?: Expression, name?: string, property?: { name?: string }, computed?: boolean }} Expression
 * @typedef {{ key: Expression | null, index: { name: string } | null }} EachBlock
 * @typedef {{ key: { name: string }, value: Expression | Expression[], parent: { parent: { kind?: string } } }} Attribute
 */

/** @type {import('eslint').Rule.RuleModule} */
export const contentIsNoKey = {
	meta: { type: 'problem', schema: [], messages: { key: KEY, id: ID } },
	create: (context) => {
		/** @param {EachBlock} block */
		const checkKey = ({ key, index }) => {
			const isIndex = index !== null && key?.name === index.name;
			if (key && !isIndex && !isPosition(key)) context.report({ node: key, messageId: 'key' });
		};
		/** @param {Attribute} attribute */
		const checkId = ({ key, value, parent }) => {
			const isComponent = parent.parent.kind === 'component';
			if (isComponent ? key.name !== 'id' : !NAMING.has(key.name)) return;
			const foreign = [value].flat().find((part) => !isOwnName(part.expression ?? part));
			if (foreign) context.report({ node: foreign, messageId: 'id' });
		};
		const listener = {
			SvelteEachBlock: checkKey,
			SvelteAttribute: checkId,
			SvelteShorthandAttribute: checkId,
		};
		return /** @type {import('eslint').Rule.RuleListener} */ (/** @type {unknown} */ (listener));
	},
};

/**
 * `pattern` or `hit.pattern`.
 * @param {Expression} expression
 */
function isPosition(expression) {
	return POSITIONS.has(nameOf(expression));
}

/** @param {Expression} part */
function isOwnName(part) {
	return TEXTS.has(part.type) || nameOf(part) === 'uid' || isPosition(part);
}

/** @param {Expression} expression */
function nameOf({ type, name, computed, property }) {
	if (type === 'Identifier') return name ?? '';
	return type === 'MemberExpression' && !computed ? (property?.name ?? '') : '';
}

import { extractFromAtlas } from '../../src/lib/export/extract/from-atlas.ts';
import { extractFromLibrary } from '../../src/lib/export/extract/from-library.ts';
import type { Extract } from '../../src/lib/export/extract/extract.ts';
import { EXTRACT_FORMATS } from '../../src/lib/export/formats.ts';
import type { Library } from '../../src/lib/model/library.ts';
import { DEFAULT_VIEW, type View } from '../../src/lib/model/view.ts';
import { compose } from '../../src/lib/view/composer.ts';
import { libraryOf, patternText } from './builders.ts';
import { smallAtlas, type SmallEdge, type SmallPattern } from './small-atlas.ts';

/** An extract in one of the formats, by its name. */
export function written(extract: Extract, format: string): string {
	return [...EXTRACT_FORMATS.find(({ id }) => id === format)!.write(extract)].join('');
}

/** What a page takes away of a small library. */
export function takenOf(
	patterns: readonly SmallPattern[],
	edges: readonly SmallEdge[],
	{ view = {}, isAll = false }: { view?: Partial<View>; isAll?: boolean } = {},
): Extract {
	const composition = compose(smallAtlas(patterns, edges), { ...DEFAULT_VIEW, ...view });
	const link = 'https://example.org/?domain=work';
	return extractFromAtlas(composition, {
		isAll,
		link,
		pageOf: (address) => `https://example.org/p/${address}/`,
	});
}

/** Texts that mean something to some format or reader. */
const HOSTILE_TITLES = [
	'=HYPERLINK("http://x.example","y")',
	'+1-2 @SUM(A1)',
	'</data></node><script>alert(1)</script> & "quotes" \'single\' `ticks`',
	'back\\\\slash \\\\n ] }; subgraph end --> %%{init}%%',
	'two\\nlines\\tand a tab \\u009b31m \\u202e turned, half \\ud800, low \\u000b',
	'##[error] ##vso[task.complete] 𝛂 漢字 é',
];

/** A library whose every text is out to break what it is written into. */
export function hostileLibrary(): Library {
	const files = HOSTILE_TITLES.map((title, at) => {
		const quoted = `"${title.replaceAll('"', '\\"')}"`;
		const next = `p${(at + 1) % HOSTILE_TITLES.length}`;
		const lines = [
			...[`slug: p${at}`, `title: ${quoted}`, `domain: ${quoted}`, `aliases: [${quoted}, other]`],
			...['commons_alignment: 3.5', `requires: [{slug: ${next}, weight: 0.25, description: ${quoted}}]`],
			`related: [${next}]`,
		];
		return [`p${at}.md`, patternText(lines.join('\n'))] as const;
	});
	return libraryOf([
		[
			'library.yml',
			'title: "A \\"library\\" <of> & -- %% \\\\ ends"\nversion: "2 </desc> & -- x"\nlicense: CC-BY-SA-4.0',
		],
		...files,
	]);
}

export function hostileExtract(): Extract {
	return extractFromLibrary(hostileLibrary());
}

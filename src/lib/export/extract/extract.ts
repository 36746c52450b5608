import type { LibraryCounts } from '../../model/library.ts';
import type { Finding } from '../../model/finding.ts';
import type { AlignmentPart } from '../../model/pattern.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Facet } from '../../model/library.ts';

/** What stands in a column of a row; null and the empty list where nothing is stated. */
export type Cell = string | number | null | readonly string[] | readonly AlignmentPart[];

export interface Column {
	/** Its name in every format; no other column of the rows has it. */
	readonly id: string;
	readonly kind: 'text' | 'number' | 'list' | 'scores';
	/** Id of the facet whose values stand there; null where it is no facet's. */
	readonly facet: string | null;
}

/** A pattern. */
export interface Node {
	readonly key: string;
	readonly title: string;
	/** In the order of the columns. */
	readonly cells: readonly Cell[];
}

/** A relation. */
export interface Edge {
	/** Positions among the nodes. */
	readonly source: number;
	readonly target: number;
	/** Id of its type. */
	readonly type: string;
	readonly origin: 'written' | 'padding' | 'inferred';
	readonly cells: readonly Cell[];
}

/** Rows that are made when they are asked for: a large library is never there twice. */
export interface Rows<Row> extends Iterable<Row> {
	readonly length: number;
	at(position: number): Row;
}

/** Of what library an extract is, and of which part. */
export interface ExtractCaption {
	readonly title: string;
	readonly description: string;
	readonly license: string | null;
	readonly attribution: string | null;
	/** What this state of the library is called; null where it is called nothing. */
	readonly version: string | null;
	/** Day of the library; null where it says none. */
	readonly date: string | null;
	/** “214 of 3,614 patterns”. */
	readonly shown: string;
	/** What leaves the others out, in words; empty where nothing does. */
	readonly filters: readonly string[];
	/** The address that shows this view, or the query of a link where the site is not known; null for a whole library of which no site is known. */
	readonly link: string | null;
}

/** What the command line knows besides; nobody else reads the files. */
export interface WholeLibrary {
	readonly counts: LibraryCounts;
	readonly findings: readonly Finding[];
}

/** A library, or what is shown of it, as rows: all that a format writes down. */
export interface Extract {
	readonly caption: ExtractCaption;
	readonly columns: { readonly nodes: readonly Column[]; readonly edges: readonly Column[] };
	readonly nodes: Rows<Node>;
	readonly edges: Rows<Edge>;
	/** By the position of the node. */
	readonly keys: readonly string[];
	readonly facets: readonly Pick<Facet, 'id' | 'label' | 'order'>[];
	readonly relationTypes: readonly RelationType[];
	/** Null unless it is all of a library as read from its files. */
	readonly whole: WholeLibrary | null;
}

/** Pieces of a text, each so small that a page can go on answering between two of them. */
export type Pieces = Iterable<string>;

/** Rows made of the positions of a list, one after the other. */
export function rowsOf<Row>(positions: ArrayLike<number>, rowAt: (position: number) => Row): Rows<Row> {
	return {
		length: positions.length,
		at: (position) => rowAt(positions[position]!),
		*[Symbol.iterator]() {
			for (let at = 0; at < positions.length; at++) yield rowAt(positions[at]!);
		},
	};
}

/** A cell as one text, for formats without lists; null where nothing is stated. */
export function textOfCell(cell: Cell): string | number | null {
	if (cell === null || typeof cell !== 'object') return cell;
	return cell.length ? cell.map(textOfEntry).join('; ') : null;
}

/** “resilience 3.5”. */
export function textOfEntry(entry: string | AlignmentPart): string {
	return typeof entry === 'string' ? entry : `${entry.name} ${entry.value}`;
}

/** Names of columns with no name twice: the facets of a library may be called as other columns are. */
export function columnsOf(
	columns: readonly (Omit<Column, 'id'> & { readonly name: string })[],
): readonly Column[] {
	const taken = new Set(columns.filter(({ facet }) => facet === null).map(({ name }) => name));
	return columns.map(({ name, ...rest }) => {
		const id = rest.facet !== null && taken.has(name) ? `facet-${name}` : name;
		return { id, ...rest };
	});
}

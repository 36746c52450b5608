/** A relation that an edge is drawn for, as it stands in a file. */
export interface Statement {
	/** True where it stands in the file of the edge's target. */
	readonly isOfTarget: boolean;
	/** 1-based line of its file; null where that is not known. */
	readonly line: number | null;
	readonly description: string | null;
}

/** What was written of the edges of an atlas, and where: fetched when it is first wanted. */
export interface Statements {
	/** The file of each pattern. */
	readonly files: readonly string[];
	/** Those of each edge. */
	readonly ofEdges: readonly (readonly Statement[])[];
}

/** A part of an alignment assessment, such as “resilience” 3.5. */
export interface AlignmentPart {
	readonly name: string;
	readonly value: number;
}

/** One pattern as its file says it; identity and dates are the text as written. */
export interface Pattern {
	/** Unique in the library: the slug after Unicode NFC, else the file name without its ending; a later claimant of a taken key gets one of its own. */
	readonly key: string;
	/** Path segment of the pattern's page: the key where it is safe in a file name, else made from the file name. Unique. */
	readonly address: string;
	readonly id: string | null;
	readonly slug: string | null;
	/** The written title, or the key where none is written. */
	readonly title: string;
	readonly aliases: readonly string[];
	/** The written summary, or the first paragraph under “Overview”, or null. */
	readonly summary: string | null;
	/** The first sentence of the text where there is no summary; null where there is one, or no text. */
	readonly opening: string | null;
	/** Path below the library's folder, with forward slashes. */
	readonly file: string;
	/** 1-based line on which the front matter opens. */
	readonly line: number;
	/** Values per facet, in the order of `Library.facets`. Empty where nothing is stated. */
	readonly facets: readonly (readonly string[])[];
	/** 1 to 5, or null where not scored or out of range. */
	readonly alignment: number | null;
	readonly alignmentParts: readonly AlignmentPart[];
	/** Free-standing text of `version`, `created` and `modified`, as written. */
	readonly version: string | null;
	readonly created: string | null;
	readonly modified: string | null;
	/** The calendar day (YYYY-MM-DD) that `created` or `modified` names, without any time-zone conversion; null where none can be read. */
	readonly createdDay: string | null;
	readonly modifiedDay: string | null;
	readonly contributors: readonly string[];
	readonly sources: readonly string[];
	readonly license: string | null;
	readonly attribution: string | null;
	/** Web addresses as written, http and https only; else made from the library's templates; else null. */
	readonly pageUrl: string | null;
	readonly sourceUrl: string | null;
	readonly editUrl: string | null;
}

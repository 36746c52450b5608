import { fileNameOf } from '../model/file-name.ts';
import type { PatternFacts, ResolvedReference, WrittenReference } from '../model/reading.ts';

/** Finds patterns by what others call them: by id, then by slug, then by file name, exactly. */
export class Resolver {
	readonly #byId = new Map<string, number[]>();
	readonly #bySlug = new Map<string, number[]>();
	readonly #byFileName = new Map<string, number[]>();

	constructor(patterns: readonly PatternFacts[]) {
		patterns.forEach(({ id, slug, file }, index) => {
			if (id !== null) add(this.#byId, id, index);
			if (slug !== null) add(this.#bySlug, slug.normalize('NFC'), index);
			add(this.#byFileName, fileNameOf(file).normalize('NFC'), index);
		});
	}

	/** Positions of all patterns that claim the name in the first way in which any does. */
	find(name: string): readonly number[] {
		const text = name.normalize('NFC');
		return (
			this.#byId.get(name) ??
			this.#bySlug.get(text) ??
			this.#byFileName.get(text) ??
			this.#byFileName.get(text.replace(/\.md$/i, '')) ??
			[]
		);
	}

	/** Follows a reference; where both an id and a slug are written, the id goes first. */
	resolve(reference: WrittenReference, source: number): ResolvedReference {
		const { id, slug, name } = reference;
		if (id === null || slug === null) {
			return { reference, source, targets: this.find(id ?? slug ?? name ?? ''), halves: null };
		}
		const byId = this.find(id);
		const bySlug = this.find(slug);
		return { reference, source, targets: byId.length > 0 ? byId : bySlug, halves: { byId, bySlug } };
	}
}

function add(map: Map<string, number[]>, key: string, index: number): void {
	const list = map.get(key);
	if (list) list.push(index);
	else map.set(key, [index]);
}

import {
	orderList,
	searchFromWish,
	wishFromSearch,
	type ListTable,
	type ListWish,
} from '../../view/page/list-order.ts';
import { VALUE_JOINT } from '../../view/page/pattern-list.ts';
import { sayCount } from '../../view/caption.ts';

/** The parts of the list's page that the controls work on, as the page brings them. */
export interface ListParts {
	readonly table: HTMLTableElement;
	readonly form: HTMLFormElement;
	/** Where the count is said, for everyone and for screen readers. */
	readonly status: HTMLElement;
}

/** Where the list's state is kept; the browser's address bar in the page. */
export interface ListAddress {
	readonly search: string;
	replace(search: string): void;
}

const ROWS_AT_A_TIME = 120;
const TYPING_PAUSE = 150;

/** Lets a finished list be sorted and filtered: rows are moved, none is made anew, and what is asked for stands in the link. */
export class ListDesk {
	readonly #parts: ListParts;
	readonly #address: ListAddress;
	readonly #headers: readonly HTMLTableCellElement[];
	readonly #facetIds: readonly string[];
	readonly #rows: readonly HTMLTableRowElement[];
	readonly #reading: Promise<ListTable>;
	#wish: ListWish;
	#arranging = 0;
	#typing: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: ListParts, address: ListAddress) {
		this.#parts = parts;
		this.#address = address;
		this.#headers = [...parts.table.tHead!.rows[0]!.cells];
		this.#facetIds = this.#headers.slice(1, -2).map((header) => header.dataset['sort']!);
		this.#rows = [...parts.table.tBodies].flatMap((block) => [...block.rows]);
		this.#reading = readTable(this.#rows, this.#facetIds);
		this.#wish = wishFromSearch(address.search, this.#facetIds);
		for (const header of this.#headers) this.#makeSortable(header);
		parts.form.addEventListener('input', () => this.#onInput());
		parts.form.addEventListener('reset', () => setTimeout(() => this.#onInput()));
		parts.form.addEventListener('submit', (event) => event.preventDefault());
		this.#fillForm();
		if (address.search) void this.#show();
	}

	/** Settles when every row stands where it belongs. */
	async #show(): Promise<void> {
		const order = orderList(await this.#reading, this.#wish);
		for (const header of this.#headers) markHeader(header, this.#wish);
		this.#sayCount(order.length);
		await this.#arrange(order);
	}

	/** In pieces short enough that the page answers in between; a newer arrangement ends an older one. */
	async #arrange(order: readonly number[]): Promise<void> {
		const turn = ++this.#arranging;
		const blocks = [...this.#parts.table.tBodies];
		const size = Math.ceil(this.#rows.length / Math.max(1, blocks.length));
		for (const [at, block] of blocks.entries()) {
			block.replaceChildren(...order.slice(at * size, (at + 1) * size).map((row) => this.#rows[row]!));
			if (((at + 1) * size) % ROWS_AT_A_TIME < size) await pause();
			if (turn !== this.#arranging) return;
		}
	}

	#onInput(): void {
		clearTimeout(this.#typing);
		this.#typing = setTimeout(() => {
			this.#wish = { ...this.#wish, ...this.#readForm() };
			this.#keep();
		}, TYPING_PAUSE);
	}

	#sortBy(sort: string, startsDescending: boolean): void {
		const isDescending = this.#wish.sort === sort ? !this.#wish.isDescending : startsDescending;
		this.#wish = { ...this.#wish, sort, isDescending };
		this.#keep();
	}

	#keep(): void {
		this.#address.replace(searchFromWish(this.#wish, this.#facetIds));
		void this.#show();
	}

	#makeSortable(header: HTMLTableCellElement): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = header.textContent;
		button.addEventListener('click', () =>
			this.#sortBy(header.dataset['sort']!, header.dataset['first'] === 'most'),
		);
		header.replaceChildren(button);
	}

	#field(name: string): HTMLInputElement | HTMLSelectElement {
		return this.#parts.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
	}

	#fillForm(): void {
		const wish = this.#wish;
		this.#field('q').value = wish.query;
		this.#facetIds.forEach((id, at) => (this.#field(id).value = wish.values[at]!));
		this.#field('score').value = wish.score;
		(this.#field('relations') as HTMLInputElement).checked = wish.isOrphansOnly;
	}

	#readForm(): Partial<ListWish> {
		return {
			query: this.#field('q').value.trim(),
			values: this.#facetIds.map((id) => this.#field(id).value.trim()),
			score: this.#field('score').value,
			isOrphansOnly: (this.#field('relations') as HTMLInputElement).checked,
		};
	}

	#sayCount(shown: number): void {
		const all = this.#rows.length;
		const counted =
			shown === all ? `All ${sayCount(all)} patterns` : `${sayCount(shown)} of ${sayCount(all)} patterns`;
		this.#parts.status.textContent = shown === 0 ? `${counted}. Let a filter go to see more.` : counted;
	}
}

/** Reads what the rows say, in pieces like those in which they are arranged. */
async function readTable(
	rows: readonly HTMLTableRowElement[],
	facetIds: readonly string[],
): Promise<ListTable> {
	const texts: string[][] = [];
	for (const [at, row] of rows.entries()) {
		texts.push(Array.from(row.cells, (cell) => cell.textContent.trim()));
		if (at % (3 * ROWS_AT_A_TIME) === 0) await pause();
	}
	return {
		titles: texts.map(([title = '']) => title.toLowerCase()),
		facets: facetIds.map((id, at) => ({
			id,
			values: texts.map((cells) => cells[at + 1]!.split(VALUE_JOINT).filter(Boolean)),
		})),
		alignment: Float32Array.from(texts, (cells) => Number(cells[facetIds.length + 1] || 'none')),
		degree: Uint32Array.from(texts, (cells) => Number(cells[facetIds.length + 2])),
	};
}

function markHeader(header: HTMLTableCellElement, wish: ListWish): void {
	if (header.dataset['sort'] !== wish.sort) header.removeAttribute('aria-sort');
	else header.setAttribute('aria-sort', wish.isDescending ? 'descending' : 'ascending');
}

function pause(): Promise<void> {
	return new Promise((done) => setTimeout(done));
}

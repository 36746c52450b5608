import { BY_TITLE } from '../../view/page/pattern-list.ts';
import { filterPatterns } from '../../view/filter.ts';
import { besideList, listFromSearch, searchFromList, type ListView } from '../../view/link/table-link.ts';
import { readListData } from '../../view/page/list-data.ts';
import { sayCount } from '../../model/counted.ts';
import { sortedBy, sortPatterns, tableColumns, titleTest, type TableColumn } from '../../view/table/table.ts';
import { ListForm } from './list-form.ts';

/** The parts of the list's page that the controls work on, as the page brings them. */
export interface ListParts {
	readonly table: HTMLTableElement;
	readonly form: HTMLFormElement;
	/** Where the count is said, for everyone and for screen readers. */
	readonly status: HTMLElement;
	/** Where it is said that there are more rows; hidden where there are not. */
	readonly more: HTMLElement;
	/** Where the columns stand as text. */
	readonly columns: HTMLElement;
	/** Links to the map, which show there what is shown here, and to pages, which lead back to it. */
	readonly doors: Iterable<HTMLAnchorElement>;
}

/** Where the list's state is kept; the browser's address bar in the page. */
export interface ListAddress {
	readonly search: string;
	replace(search: string): void;
}

/** More rows than these are listed when all are asked for: tools that go over a whole page take long over thousands. */
export const FIRST_ROWS = 100;
const ROWS_AT_A_TIME = 120;
const TYPING_PAUSE = 150;

type ListSource = ReturnType<typeof readListData>;

/** Lets a finished list be sorted and filtered: rows are moved, none is made anew, and what is asked for stands in the link. */
export class ListControls {
	readonly #parts: ListParts;
	readonly #address: ListAddress;
	readonly #rows: readonly HTMLTableRowElement[];
	readonly #source: ListSource;
	readonly #columns: readonly TableColumn[];
	readonly #headers: readonly HTMLTableCellElement[];
	readonly #form: ListForm;
	readonly #doors: readonly (readonly [door: HTMLAnchorElement, href: string])[];
	/** What the list's link says to the explorer alone. */
	readonly #beside: string;
	#view: ListView;
	#arranging = 0;
	#typing: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: ListParts, address: ListAddress) {
		this.#parts = parts;
		this.#address = address;
		this.#rows = [...parts.table.tBodies].flatMap((block) => [...block.rows]);
		const titles = this.#rows.map(({ cells }) => cells[0]!.querySelector('a')!.textContent.trim());
		this.#source = readListData(parts.columns.textContent, titles);
		this.#columns = tableColumns(this.#source);
		this.#headers = [...parts.table.tHead!.rows[0]!.cells];
		this.#doors = Array.from(parts.doors, (door) => [door, door.getAttribute('href')!] as const);
		this.#beside = besideList(address.search, this.#source);
		this.#view = listFromSearch(address.search, this.#source);
		this.#columns.forEach((column, at) => this.#makeSortable(this.#headers[at]!, column));
		const onChange = (change: (view: ListView) => ListView) => this.#change(change(this.#view));
		this.#form = new ListForm(parts.form, this.#source.facets, onChange, () => this.#clear());
		this.#form.fill(this.#view);
		if (address.search || this.#rows.length > FIRST_ROWS) void this.#show();
	}

	/** Settles when every row stands where it belongs. */
	async #show(): Promise<void> {
		const shown = patternsFor(this.#view, this.#source);
		const sort = this.#view.sort ?? BY_TITLE;
		this.#headers.forEach((header, at) => {
			const isSorted = this.#columns[at]!.id === sort.column;
			header.ariaSort = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : null;
		});
		const listed = this.#view.isWhole ? shown.length : Math.min(shown.length, FIRST_ROWS);
		this.#sayShown(shown.length, listed);
		this.#offerMore(shown.length, listed);
		this.#leadOn();
		await this.#arrange(sortPatterns(this.#source, shown, sort).slice(0, listed));
	}

	/** In pieces short enough that the page answers in between; a newer arrangement ends an older one. */
	async #arrange(patterns: readonly number[]): Promise<void> {
		const turn = ++this.#arranging;
		const rowOf = new Map(this.#source.order.map((pattern, at) => [pattern, this.#rows[at]!]));
		const blocks = [...this.#parts.table.tBodies];
		const size = Math.ceil(this.#rows.length / Math.max(1, blocks.length));
		for (const [at, block] of blocks.entries()) {
			const own = patterns.slice(at * size, (at + 1) * size);
			block.replaceChildren(...own.map((pattern) => rowOf.get(pattern)!));
			if (((at + 1) * size) % ROWS_AT_A_TIME < size) await pause();
			if (turn !== this.#arranging) return;
		}
	}

	#change(view: ListView): void {
		this.#view = view;
		clearTimeout(this.#typing);
		this.#typing = setTimeout(() => void this.#keep(), TYPING_PAUSE);
	}

	#clear(): void {
		const { sort, isWhole } = this.#view;
		this.#view = { ...listFromSearch('', this.#source), sort, isWhole };
		this.#form.fill(this.#view);
		void this.#keep();
	}

	#keep(): Promise<void> {
		this.#address.replace(searchFromList(this.#view, this.#source, this.#beside));
		return this.#show();
	}

	#makeSortable(header: HTMLTableCellElement, column: TableColumn): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = header.textContent;
		button.addEventListener('click', () => {
			this.#view = { ...this.#view, sort: sortedBy(column, this.#view.sort ?? BY_TITLE) };
			void this.#keep();
		});
		header.replaceChildren(button);
	}

	#sayShown(shown: number, listed: number): void {
		const all = this.#rows.length;
		const counted =
			shown === all ? `All ${sayCount(all)} patterns` : `${sayCount(shown)} of ${sayCount(all)} patterns`;
		const more = listed < shown ? `. The first ${listed} are listed.` : '';
		this.#parts.status.textContent =
			shown === 0 ? `${counted}. Let a filter go to see more.` : counted + more;
	}

	#offerMore(shown: number, listed: number): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = `List all ${sayCount(shown)}`;
		button.addEventListener('click', () => void this.#listAll(listed));
		this.#parts.more.replaceChildren(button);
		this.#parts.more.hidden = listed === shown;
	}

	/** The first row that comes has the focus, so that reading goes on there. */
	async #listAll(before: number): Promise<void> {
		this.#view = { ...this.#view, isWhole: true };
		await this.#keep();
		const rows = [...this.#parts.table.tBodies].flatMap((block) => [...block.rows]);
		rows[before]?.querySelector('a')?.focus();
	}

	/** All but the choice of orphans, for which the map has a sheet, and of how many rows are listed. */
	#leadOn(): void {
		const search = searchFromList(
			{ ...this.#view, isOrphansOnly: false, isWhole: false },
			this.#source,
			this.#beside,
		);
		for (const [door, href] of this.#doors) door.setAttribute('href', href + search);
	}
}

function patternsFor(view: ListView, source: ListSource): readonly number[] {
	const { passes } = filterPatterns(source, view);
	const isWanted = titleTest(view.query);
	return source.order.filter((pattern) => {
		if (passes[pattern] === 0 || (view.isOrphansOnly && source.degree[pattern] !== 0)) return false;
		return isWanted(source.titles[pattern]!);
	});
}

function pause(): Promise<void> {
	return new Promise((done) => setTimeout(done));
}

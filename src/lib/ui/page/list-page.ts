import { ListControls } from './list-controls.ts';

/* What the list's page runs: it is a finished page without this, which only lets it be sorted and filtered. */

const table = document.querySelector<HTMLTableElement>('table');
const form = document.querySelector<HTMLFormElement>('#list-controls');
const status = document.querySelector<HTMLElement>('#list-count');
const more = document.querySelector<HTMLElement>('#list-more');
const columns = document.querySelector<HTMLElement>('#list-columns');
const doors = document.querySelectorAll<HTMLAnchorElement>('a[data-map], tbody th a');

if (table && form && status && more && columns) {
	new ListControls(
		{ table, form, status, more, columns, doors },
		{
			search: location.search,
			replace: (search) => history.replaceState(history.state, '', location.pathname + search),
		},
	);
}

import { ListDesk } from './list-controls.ts';

/* What the list's page runs: it is a finished page without this, which only lets it be sorted and filtered. */

const table = document.querySelector<HTMLTableElement>('#patterns');
const form = document.querySelector<HTMLFormElement>('#list-controls');
const status = document.querySelector<HTMLElement>('#list-count');

if (table && form && status) {
	new ListDesk(
		{ table, form, status },
		{
			search: location.search,
			replace: (search) => history.replaceState(history.state, '', location.pathname + search),
		},
	);
}

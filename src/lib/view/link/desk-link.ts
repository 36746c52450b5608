import { SEVERITIES } from '../../model/finding.ts';
import { DESK_ORDERS, WHOLE_DESK, type DeskView } from '../desk/desk.ts';
import { readQuery, wordOfQuery } from './table-link.ts';
import { MOST_VALUES } from './words.ts';

const LONGEST_WORDS = 200;

/** How what is asked of the desk stands in its link, the same for both of its lists. */
export const DESK_LINK = { read: deskFromSearch, write: searchFromDesk };

/** Reads what a link asks of the desk. Never throws; what is unknown is passed over, and values that nothing has list nothing. */
function deskFromSearch(search: string): DeskView {
	const params = new URLSearchParams(search);
	const values = (name: string) => [...new Set(params.getAll(name).slice(0, MOST_VALUES))];
	const asked = new Set(params.getAll('severity'));
	return {
		severities: SEVERITIES.filter((severity) => asked.has(severity)),
		rules: values('rule').filter(Boolean),
		domains: values('domain'),
		file: (params.get('file') ?? '').slice(0, LONGEST_WORDS),
		isNewOnly: params.get('new') === 'yes',
		order: DESK_ORDERS.find((order) => order === params.get('sort')) ?? WHOLE_DESK.order,
		wanted: readQuery(params),
		open: values('cause').filter(Boolean),
	};
}

/** The shortest query string that asks this. */
function searchFromDesk(asked: DeskView): string {
	const params = new URLSearchParams();
	for (const severity of asked.severities) params.append('severity', severity);
	for (const rule of asked.rules) params.append('rule', rule);
	for (const domain of asked.domains) params.append('domain', domain);
	if (asked.file) params.append('file', asked.file.slice(0, LONGEST_WORDS));
	if (asked.isNewOnly) params.append('new', 'yes');
	if (asked.order !== WHOLE_DESK.order) params.append('sort', asked.order);
	if (asked.wanted) params.append('q', wordOfQuery(asked.wanted));
	for (const id of asked.open) params.append('cause', id);
	const text = params.toString();
	return text && `?${text}`;
}

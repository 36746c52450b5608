import type { View } from '../model/view.ts';
import { NO_FOCUS } from './caption.ts';

/** What one step out lets go of: the path, then the focus, then what is gathered, the worklist or what is selected, then the region, then the query, then the hierarchy. Null where nothing is left. */
export function stepOut(view: View): Partial<View> | null {
	if (view.path) return { path: null };
	if (view.focus) return NO_FOCUS;
	if (view.group.length) return { group: [] };
	if (view.worklist) return { worklist: null };
	if (view.selected !== null) return { selected: null };
	if (view.region !== null) return { region: null };
	if (view.query) return { query: '' };
	if (view.picture === 'hierarchy') return { picture: 'map' };
	return null;
}

import type { MissingLayout } from '../../view/composer.ts';
import { canonicalSelection } from '../../view/link/selection.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { LibrarySession } from './library-session.svelte.ts';

type LayOut = Pick<LibrarySession, 'layOut'>;

/** Lays out what is shown; where that cannot be done the view stays as it is, and the session says why. */
export async function arrangeShown(explorer: Explorer, session: LayOut): Promise<void> {
	const of = canonicalSelection(explorer.view);
	const layout = of && (await session.layOut(explorer.screen.chosen, explorer.view.layout));
	if (!layout) return;
	explorer.takeLayout(of, layout);
	explorer.show({ arranged: of, pins: [] });
}

/** A link may ask for a layout of what was shown before there is one. */
export async function makeLayout(explorer: Explorer, session: LayOut, missing: MissingLayout): Promise<void> {
	const layout = await session.layOut(missing.isShown, missing.id);
	if (layout) explorer.takeLayout(missing.of, layout);
}

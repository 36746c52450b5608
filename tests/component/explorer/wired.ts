import type { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import type { View } from '../../../src/lib/model/view.ts';

/** What the screen hands to its parts, wired to an explorer. */
export function wiredTo(explorer: Explorer) {
	return {
		doors: {
			noteOf: (pattern: number) => explorer.atlas.namesakes.get(pattern),
			linkOf: (pattern: number) => explorer.linkTo(pattern),
			onChoose: (pattern: number) => explorer.select(pattern),
			onHover: (pattern: number | null) => (explorer.hovered = pattern),
		},
		onHover: (pattern: number | null) => (explorer.hovered = pattern),
		onShow: (change: Partial<View>) => explorer.show(change),
		onDraft: (change: Partial<View>) => explorer.draft(change),
		onBack: (at: number) => explorer.focusBack(at),
		onDepth: (depth: number) => explorer.focusDeep(depth),
		onRegion: (region: number) => explorer.showRegion(region),
	};
}

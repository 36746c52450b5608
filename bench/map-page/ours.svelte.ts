import { flushSync, mount, type ComponentProps } from 'svelte';
import type { Atlas } from '../../src/lib/model/atlas.ts';
import { Explorer } from '../../src/lib/ui/explorer/explorer.svelte.ts';
import type { AddressBar } from '../../src/lib/ui/explorer/linked-view.svelte.ts';
import MapPane from '../../src/lib/ui/explorer/map/MapPane.svelte';
import type { Picture } from '../../src/lib/map/picture.ts';
import { startPaintThreadAhead, tellPaintThreadAhead } from '../../src/lib/map/queue/paint-thread.ts';
import type { Loaded, Side } from './side.ts';

/** An address bar that answers at once. */
class BenchAddressBar implements AddressBar {
	search = $state('');

	async go(search: string): Promise<void> {
		this.search = search;
	}

	linkFrom(search: string): string {
		return search;
	}
}

/** The product's explorer over an atlas, its graph in memory. What patterns are left out are hidden, as the other sides do it. */
export function openExplorer(atlas: Atlas): Explorer {
	const address = new BenchAddressBar();
	address.search = '?others=hide';
	const explorer = new Explorer({ atlas }, address);
	// Something has to look at the graph, or it would be built anew at each question.
	$effect.root(() => {
		$effect(() => void explorer.screen.adjacency);
	});
	flushSync();
	return explorer;
}

/** What the screen hands to its map, as it is now. */
function propsOf(explorer: Explorer, own: Pick<ComponentProps<typeof MapPane>, 'onReady' | 'coveredBy'>) {
	return {
		get view() {
			return explorer.view;
		},
		get screen() {
			return explorer.screen;
		},
		get emphasis() {
			return explorer.emphasis;
		},
		...{
			...own,
			verbs: explorer,
			hits: [],
			onLook: () => {},
			onSelect: () => {},
			onHover: () => {},
			onMenu: () => {},
		},
		...{ hovered: null, isLegendOpen: false, onLegend: () => {} },
	};
}

/** The product's own explorer: filters and hovering go through its view, as a click there would. Its painter's thread is started while the library comes, and told what it will paint before the map is built, as the page does it. */
export function ourPicture({ explorer, facets }: Loaded): Side {
	startPaintThreadAhead();
	let map!: Picture;
	let fit = { x: 0, y: 0, scale: 1 };
	let middle = { x: 0, y: 0 };
	const drawn = () => {
		flushSync();
		return map.whenSharp();
	};
	return {
		async mount(host) {
			tellPaintThreadAhead(explorer.screen.scene);
			const onReady = (picture: Picture | null) => (map = picture ?? map);
			const coveredBy = () => ({ top: 0, right: 0, bottom: 0 });
			mount(MapPane, {
				target: host,
				props: propsOf(explorer, { onReady, coveredBy }),
			});
			await drawn();
			fit = map.camera();
			middle = { x: host.clientWidth / 2, y: host.clientHeight / 2 };
		},
		view(k, dx, dy) {
			const x = middle.x - (middle.x - fit.x) * k + dx;
			const y = middle.y - (middle.y - fit.y) * k + dy;
			map.setCamera({ x, y, scale: fit.scale * k });
		},
		rest: () => map.whenSharp(),
		filterHalf() {
			explorer.show({ facets });
			return drawn();
		},
		undoFilter() {
			explorer.show({ facets: [] });
			return drawn();
		},
		async hover(pattern) {
			explorer.hovered = pattern;
			flushSync();
		},
		focus(pattern) {
			explorer.select(pattern);
			flushSync();
			map.centre(pattern);
			return map.whenSharp();
		},
		patternAt: (x, y) => map.patternAt(x, y),
	};
}

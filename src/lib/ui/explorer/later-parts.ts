/* All that the first picture of a library does without: one chunk, fetched while the map is painted. */

export { default as FilterPanel } from './filters/FilterPanel.svelte';
export { default as SearchBox } from './search/SearchBox.svelte';
export { default as Details } from './details/Details.svelte';
export { default as GroupDetails } from './details/GroupDetails.svelte';
export { default as PathDetails } from './details/PathDetails.svelte';
export { default as RegionDetails } from './details/RegionDetails.svelte';
export { default as ExplorerBars } from './ExplorerBars.svelte';
export { default as ExplorerMenu } from './ExplorerMenu.svelte';
export { default as PatternGrid } from './table/PatternGrid.svelte';
export { default as RelationGrid } from './table/RelationGrid.svelte';
export { default as Paper } from './paper/Paper.svelte';
export { default as ExplorerNotebook } from './notebook/ExplorerNotebook.svelte';
export { default as KeysSheet } from './KeysSheet.svelte';
export { default as WorklistPanel } from './worklist/WorklistPanel.svelte';

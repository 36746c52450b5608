import type { Css } from 'cytoscape';

/** A style with properties that cytoscape knows and its types do not, or with values that come from an element's data. */
export function cssOf(style: object): Css.Node & Css.Edge {
	return style as Css.Node & Css.Edge;
}

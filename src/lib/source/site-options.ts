/** What the page tells the worker of a built site to open. */
export interface SiteOptions {
	/** Absolute address of the site, with a slash at its end. */
	readonly url: string;
	/** `library.json`, where the page fetched it. */
	readonly library?: Uint8Array<ArrayBuffer>;
	/** True where the page's first script hands `library.json` over, in a message of its own. */
	readonly isHandedOver?: boolean;
}

/** The message that hands `library.json` over. */
export interface HandedOver {
	readonly kind: 'library';
	readonly library: ArrayBuffer;
}

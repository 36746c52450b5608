import { inertXml } from '../model/xml-text.ts';

/** A view in a frame of somebody else's page. */
export interface Embedded {
	/** The whole address of the embedded view. */
	readonly address: string;
	/** What the frame is called for those who do not see it. */
	readonly title: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** What is to be put into a page of HTML. The frame is narrower where the page around it is. */
export function embedCode({ address, title, width, height }: Embedded): string {
	return [
		`<iframe src="${inertXml(address)}"`,
		`title="${inertXml(title)}"`,
		`width="${width}" height="${height}"`,
		`style="max-width: 100%; border: 0" loading="lazy"></iframe>`,
	].join(' ');
}

import type { Face } from '../queue/paint-messages.ts';

/** The faces of the given font families that the page's own style sheets declare. */
export function findFaces(families: string): Face[] {
	const sheets = [...document.styleSheets];
	return sheets.flatMap((sheet) =>
		rulesOf(sheet).flatMap((rule) => facesFromRule(rule, sheet.href, families)),
	);
}

/** A style sheet of another origin does not let itself be read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
	try {
		return [...sheet.cssRules];
	} catch {
		return [];
	}
}

function facesFromRule(rule: CSSRule, base: string | null, families: string): Face[] {
	if (!(rule instanceof CSSFontFaceRule)) return [];
	const value = (name: string) => rule.style.getPropertyValue(name).trim();
	const family = value('font-family').replace(/^["']|["']$/g, '');
	if (!family || !families.includes(family)) return [];
	const source = value('src').replace(/url\(([^)]+)\)/g, (_, written: string) => {
		const address = written.trim().replace(/^["']|["']$/g, '');
		return `url("${new URL(address, base ?? document.baseURI).href}")`;
	});
	return [
		{
			family,
			source,
			weight: value('font-weight') || '400',
			style: value('font-style') || 'normal',
			unicodeRange: value('unicode-range') || 'U+0-10FFFF',
		},
	];
}

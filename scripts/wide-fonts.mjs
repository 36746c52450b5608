import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FACES = ['DejaVuSans-Bold.ttf', 'DejaVuSerif-Bold.ttf', 'DejaVuSansMono-Bold.ttf'];

/**
 * Writes a font configuration in which only wide faces are installed. A test that measures with a font of the machine, and not
 * with the product's own, finds no room for its names under it, whatever the machine has.
 * @returns {string} its path, for `FONTCONFIG_FILE`; systems without fontconfig take no notice of it
 */
export function writeWideFonts() {
	const fonts = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
	const missing = FACES.find((face) => !existsSync(join(fonts, face)));
	if (missing) throw new Error(`${missing} is not in ${fonts}: tests would run without any font.`);
	const file = resolve('.cache/fonts/fonts.conf');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, configurationOf(fonts, join(dirname(file), 'cache')));
	return file;
}

/**
 * @param {string} fonts
 * @param {string} cache
 */
function configurationOf(fonts, cache) {
	const accepted = FACES.map((face) => `<glob>*/${face}</glob>`).join('');
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<dir>${escaped(fonts)}</dir>
	<cachedir>${escaped(cache)}</cachedir>
	<selectfont>
		<rejectfont><glob>*</glob></rejectfont>
		<acceptfont>${accepted}</acceptfont>
	</selectfont>
	<!-- As distributions have it: letters are as wide as their font says, not rounded to whole pixels. -->
	<match target="pattern"><edit name="hintstyle"><const>hintslight</const></edit></match>
	<alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
	<alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
	<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
}

/** @param {string} path */
function escaped(path) {
	return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { extractFromLibrary } from '../lib/export/extract/from-library.ts';
import { EXTRACT_FORMATS } from '../lib/export/formats.ts';
import { readArguments } from './arguments.ts';
import { UsageError, type Io } from './io.ts';
import { svgOfMap } from './map-picture.ts';
import { openLibrary } from './open-library.ts';
import { readShownPart } from './shown-part.ts';
import { writeOut } from './write-out.ts';

const SVG = { id: 'svg', readBy: 'browsers, Inkscape, print: the map, with its legend' };
const ALL = [...EXTRACT_FORMATS, SVG];
const FORMATS = ALL.map(({ id }) => id);
const WIDEST = Math.max(...FORMATS.map((id) => id.length));

export const EXPORT_HELP = `patterns export [folder] [--format format] [--view query] [--site address] [--out file]

Writes a library as read, or what a link shows of it. Without a folder, that is the one PATTERNS_DIR names, else ./content.

  --format format   one of these; json unless another is named
${ALL.map(({ id, readBy }) => `      ${id.padEnd(WIDEST)}   for ${readBy}`).join('\n')}
  --view query      writes only what a link with this query shows, such as "domain=operations&focus=kanban": the same
                    patterns as on the page, and the relations whose lines are shown
  --site address    address of the site, so that what is written names the whole link
  --out file        writes to a file instead of standard output; the file is either wholly written or not touched,
                    links to it stay links, and a device or a pipe is written into

Exit code: 0, or 2 where the command failed.
`;

/** Writes a library, or a part of it, in the format that is asked for. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
	const flags = {
		name: 'export',
		takes: 'folder',
		values: { format: FORMATS, view: null, site: null, out: null },
	};
	const { given: folder, isHelpAsked, values } = readArguments(argv, flags);
	if (isHelpAsked) {
		await io.stdout.write(EXPORT_HELP);
		return 0;
	}
	const site = siteFrom(values.get('site'));
	const id = values.get('format') ?? 'json';
	const format = EXTRACT_FORMATS.find((one) => one.id === id);
	const library = await openLibrary(folder, io);
	const query = values.get('view');
	const part = query === undefined ? null : await readShownPart(library, query, site, io);
	const text = format
		? [...format.write(extractFromLibrary(library, part, site))].join('')
		: svgOfMap(library, part ?? (await readShownPart(library, '', site, io)));
	const out = values.get('out');
	if (out === undefined) await io.stdout.write(text);
	else await writeOut(out, text, io);
	return 0;
}

function siteFrom(written: string | undefined): string | null {
	if (written === undefined) return null;
	if (/^https?:/i.test(written) && URL.canParse(written)) return new URL(written).href;
	throw new UsageError(`The flag “--site” is an address such as https://example.org/, not “${written}”.`);
}

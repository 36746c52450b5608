import { shortened } from '../model/citing.ts';
import { fileNameOf } from '../model/file-name.ts';
import type { NamedTour } from '../model/tour.ts';
import { parseSteps } from '../tour/steps.ts';
import type { ContentFile, Reading } from './content-file.ts';
import { parseDocument } from './document.ts';
import { Fields } from './fields.ts';
import { remark } from './remark.ts';

/** Reads `tours/<name>.md`: front matter with a title and an author, then steps. Null where its front matter cannot be read. */
export function readTour(file: ContentFile): Reading<NamedTour> {
	const { value: document, remarks } = parseDocument(file);
	if (!document) return { value: null, remarks };
	const fields = new Fields(document);
	const { bodyOffset, bodyLine } = document.block;
	const name = fileNameOf(file.path);
	const tour = {
		...{ name, file: file.path },
		title: fields.text(['title']) ?? name,
		author: fields.text(['author']),
		...parseSteps(file.text.slice(bodyOffset), bodyLine),
	};
	return { value: tour, remarks: [...remarks, ...fields.remarks, ...emptiness(tour)] };
}

function emptiness({ file, title, steps }: NamedTour) {
	if (steps.length > 0) return [];
	const message = `“${shortened(title)}” has no steps: a heading of the second level (“## …”) opens one.`;
	return [remark('tour-empty', file, message)];
}

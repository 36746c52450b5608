import { readLibrary } from '../../src/lib/content/library-reader.ts';
import { folderOf } from './folder-of.ts';
import { HOSTILE_FILES } from './hostile-files.ts';
import { StepCounter } from './steps.ts';

/*
 * How many times as many steps reading takes for twice as much, as one line of JSON:
 *
 *     [{ of: <what is hostile>, growth: <number> }]
 */

const counter = new StepCounter();
await counter.start();
const growths: { of: string; growth: number }[] = [];

for (const [of, size, make] of HOSTILE_FILES) {
	const [once, twice] = [Array.from(make(size)), Array.from(make(2 * size))];
	const steps = await counter.count(() => readLibrary(folderOf(once)));
	const more = await counter.count(() => readLibrary(folderOf(twice)));
	growths.push({ of, growth: more / steps });
}
console.log(JSON.stringify(growths));

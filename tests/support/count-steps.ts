import { LIBRARY_RULES, TEXT_RULES } from '../../src/lib/lint/rules.ts';
import type { Subject } from '../../src/lib/lint/subject.ts';
import { HOSTILE_LIBRARIES, hostilelyWritten } from './hostile-libraries.ts';
import { HOSTILE_LINES, hostileText } from './hostile-lines.ts';
import { subjectOf } from './lint-subject.ts';
import { StepCounter } from './steps.ts';

/*
 * How many times as many steps each rule takes for what is twice as long, as one line of JSON:
 *
 *     [{ subject: 'text' | 'library' | 'written', of: <what is hostile>, rule: <name>, growth: <number> }]
 */

const CHARACTERS = 6_000;
const PATTERNS = 200;

const counter = new StepCounter();
await counter.start();
const growths: { subject: string; of: string; rule: string; growth: number }[] = [];

for (const line of HOSTILE_LINES) {
	const sources = doubled((times) => sourceOf(hostileText(line, times * CHARACTERS)));
	for (const rule of TEXT_RULES) await note('text', line.name, rule.name, sources, rule.check);
}
for (const [name, patterns] of HOSTILE_LIBRARIES) {
	await noteLibrary(
		'library',
		name,
		doubled((times) => subjectOf(patterns(times * PATTERNS))),
	);
}
for (const line of HOSTILE_LINES) {
	await noteLibrary(
		'written',
		line.name,
		doubled((times) => hostilelyWritten(line, times * CHARACTERS)),
	);
}
console.log(JSON.stringify(growths));

async function noteLibrary(
	subject: string,
	of: string,
	subjects: readonly [Subject, Subject],
): Promise<void> {
	for (const rule of LIBRARY_RULES) {
		await note(subject, of, rule.name, subjects, rule.check);
	}
}

async function note<Item>(
	subject: string,
	of: string,
	rule: string,
	[small, large]: readonly [Item, Item],
	work: (item: Item) => void,
): Promise<void> {
	const steps = await counter.count(() => work(small));
	growths.push({ subject, of, rule, growth: (await counter.count(() => work(large))) / steps });
}

function sourceOf(text: string) {
	return { path: 'x.md', text, bodyOffset: 0, bodyLine: 1, isRead: true };
}

function doubled<Item>(make: (times: number) => Item): readonly [Item, Item] {
	return [make(1), make(2)];
}

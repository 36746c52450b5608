import type { PatternFacts } from '../model/reading.ts';
import { fileNameOf } from '../model/file-name.ts';

/** The longest address that is made; some disks refuse names over 255 bytes. */
const LONGEST_ADDRESS = 100;

/** Names that Windows keeps for devices, in any case and with any ending. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A key for each pattern, in their order: the slug, else the file name; who comes later to a taken key gets one of its own. */
export function keysOf(patterns: readonly PatternFacts[]): string[] {
	const wished = patterns.map(({ slug, file }) => (slug ?? fileNameOf(file)).toWellFormed().normalize('NFC'));
	const taken = new Set(wished);
	const claimed = new Set<string>();
	const numbers = new Map<string, number>();
	return wished.map((key) => {
		const own = claimed.has(key) ? freeName(key, '~', taken, numbers) : key;
		claimed.add(own);
		taken.add(own);
		return own;
	});
}

/** A path segment for the page of each pattern, unique whatever the case and safe as a file name everywhere. */
export function addressesOf(patterns: readonly PatternFacts[], keys: readonly string[]): string[] {
	const taken = new Set(keys.filter(isSafe).map((key) => key.toLowerCase()));
	const claimed = new Set<string>();
	const numbers = new Map<string, number>();
	return keys.map((key, index) => {
		const wish = isSafe(key) ? key : safeName(fileNameOf(patterns[index]!.file));
		const isFree = isSafe(key) ? !claimed.has(wish.toLowerCase()) : !taken.has(wish.toLowerCase());
		const address = isFree ? wish : freeName(wish, '-', taken, numbers);
		claimed.add(address.toLowerCase());
		taken.add(address.toLowerCase());
		return address;
	});
}

function isSafe(key: string): boolean {
	return key.length <= LONGEST_ADDRESS && /^\w[\w-]*$/.test(key) && !DEVICE_NAME.test(key);
}

function safeName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9_]+/g, '-')
		.slice(0, LONGEST_ADDRESS - 10)
		.replace(/^-|-$/g, '');
	return plain === '' || DEVICE_NAME.test(plain) ? `pattern-${plain}`.replace(/-$/, '') : plain;
}

/** The name with the lowest number behind it that is free; `numbers` remembers where the search goes on. */
function freeName(
	name: string,
	joint: string,
	taken: ReadonlySet<string>,
	numbers: Map<string, number>,
): string {
	let number = numbers.get(name.toLowerCase()) ?? 2;
	while (taken.has(`${name}${joint}${number}`) || taken.has(`${name}${joint}${number}`.toLowerCase()))
		number++;
	numbers.set(name.toLowerCase(), number + 1);
	return `${name}${joint}${number}`;
}

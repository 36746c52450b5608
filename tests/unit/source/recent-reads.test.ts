import { expect, it } from 'vitest';
import { RecentReads } from '../../../src/lib/source/recent-reads.ts';

function countingReads() {
	const reads = new RecentReads<string>();
	const read: string[] = [];
	const get = (file: string) =>
		reads.get(file, () => {
			read.push(file);
			return Promise.resolve(file);
		});
	return { get, read };
}

it('parts that were asked for lately are read once, and those of long ago again', async () => {
	const { get, read } = countingReads();
	const files = Array.from({ length: 64 }, (_, at) => `${at}.bin`);
	await Promise.all(files.map(get));
	await get('0.bin');
	expect(read).toEqual(files);
	await get('one more.bin');
	await get('0.bin');
	await get('1.bin');
	expect(read).toEqual([...files, 'one more.bin', '1.bin']);
});

it('a part that could not be read is read again', async () => {
	const reads = new RecentReads<string>();
	await expect(reads.get('a', () => Promise.reject(new Error('No answer')))).rejects.toThrow('No answer');
	expect(await reads.get('a', () => Promise.resolve('here'))).toBe('here');
});

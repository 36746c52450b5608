import { fstatSync, writeFileSync } from 'node:fs';
import { UsageError, type Sink } from './io.ts';
import { isReaderGone, reasonOf } from './reasons.ts';

/** Standard output. */
export function outputSink(stream: NodeJS.WriteStream & { fd: number }): Sink {
	const write = isFile(stream.fd) ? fileWriter(stream.fd) : streamWriter(stream);
	return {
		isTTY: stream.isTTY ?? false,
		write: (text) =>
			write(text).catch((error: NodeJS.ErrnoException) => {
				if (isReaderGone(error)) return;
				throw new UsageError(`Standard output cannot be written: ${reasonOf(error)}.`);
			}),
	};
}

/** Standard error. Where it cannot be written, there is nobody left to tell. */
export function errorSink(stream: NodeJS.WriteStream): Sink {
	const write = streamWriter(stream);
	return { isTTY: stream.isTTY ?? false, write: (text) => write(text).catch(() => undefined) };
}

/** Every write is told of its own failure, so the stream’s event says nothing new. */
function streamWriter(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
	stream.on('error', () => undefined);
	return (text) =>
		new Promise((resolve, reject) => {
			stream.write(text, (error) => (error ? reject(error) : resolve()));
		});
}

/** Node’s stream takes it for done when a disk that is getting full has taken a part. */
function fileWriter(descriptor: number): (text: string) => Promise<void> {
	return async (text) => writeFileSync(descriptor, Buffer.from(text));
}

function isFile(descriptor: number): boolean {
	return fstatSync(descriptor).isFile();
}

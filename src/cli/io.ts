import type { Readable } from 'node:stream';

/** Where a command writes to. */
export interface Sink {
	/** Is done when the text is handed over; throws `UsageError` where that cannot be. */
	write(text: string): Promise<void>;
	readonly isTTY: boolean;
}

/** All that a command knows of the world around it. */
export interface Io {
	/** What is typed or sent; nothing but `mcp` reads it. */
	readonly stdin?: Readable;
	readonly stdout: Sink;
	readonly stderr: Sink;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Folder that relative paths start from. */
	readonly cwd: string;
}

/** A command that cannot be carried out, said in a sentence. */
export class UsageError extends Error {}

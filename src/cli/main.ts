import type { Sink } from './io.ts';
import { runCli } from './run-cli.ts';

/** A reader who has seen enough, such as `head`, closes the pipe: that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
	stdout: sinkOf(process.stdout),
	stderr: sinkOf(process.stderr),
	env: process.env,
	cwd: process.cwd(),
});

function sinkOf(stream: NodeJS.WriteStream): Sink {
	return { write: (text) => void stream.write(text), isTTY: stream.isTTY ?? false };
}

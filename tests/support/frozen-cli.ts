import { runCli } from '../../src/cli/run-cli.ts';

/** The command line in a world where nothing can be added to `Object.prototype`, and writing over what is there throws. */
Object.freeze(Object.prototype);

const sink = (stream: NodeJS.WriteStream) => ({
	write: async (text: string) => void stream.write(text),
	isTTY: false,
});
process.exitCode = await runCli(process.argv.slice(2), {
	stdout: sink(process.stdout),
	stderr: sink(process.stderr),
	env: {},
	cwd: process.cwd(),
});

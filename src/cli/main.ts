import '../lib/query/interpreted-schemas.ts';
import { runCli } from './run-cli.ts';
import { errorSink, outputSink } from './streams.ts';

process.exitCode = await runCli(process.argv.slice(2), {
	stdin: process.stdin,
	stdout: outputSink(process.stdout),
	stderr: errorSink(process.stderr),
	env: process.env,
	cwd: process.cwd(),
});

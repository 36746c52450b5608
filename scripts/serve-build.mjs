import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.json', 'application/json; charset=utf-8'],
	['.svg', 'image/svg+xml'],
	['.woff2', 'font/woff2'],
]);

/**
 * Serves a built site below a base path, as a plain host of static files does.
 * @param {string} folder
 * @param {{ base?: string, port?: number }} [options] `base` begins with a slash and does not end in one; port 0 takes a free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serveBuild(folder, { base = '', port = 0 } = {}) {
	const root = resolve(folder);
	const server = createServer((request, response) => answer(root, base, request, response));
	await new Promise((done) => server.listen(port, '127.0.0.1', () => done(undefined)));
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://127.0.0.1:${taken}${base}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

/**
 * @param {string} root
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(root, base, request, response) {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	const path = pathname.startsWith(`${base}/`) ? readPath(pathname.slice(base.length)) : null;
	const file = path === null ? null : findFile(root, path);
	if (path !== null && file && !path.endsWith('/') && file.endsWith(`${sep}index.html`)) {
		response.writeHead(301, { location: `${pathname}/` }).end();
		return;
	}
	const found = file ?? join(root, '404.html');
	response.writeHead(file ? 200 : 404, {
		'content-type': TYPES.get(extname(found)) ?? 'application/octet-stream',
	});
	createReadStream(found)
		.on('error', () => response.end())
		.pipe(response);
}

/** @param {string} path */
function readPath(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}

/**
 * The file for a path, or null where there is none below the root.
 * @param {string} root
 * @param {string} path
 */
function findFile(root, path) {
	const place = join(root, path);
	if (place !== root && !place.startsWith(root + sep)) return null;
	return (
		[place, join(place, 'index.html')].find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ??
		null
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [folder = 'build', base = '', port = '4173'] = process.argv.slice(2);
	const { url } = await serveBuild(folder, { base, port: Number(port) });
	process.stdout.write(`Serving ${folder} at ${url}\n`);
}

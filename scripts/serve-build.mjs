import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.json', 'application/json; charset=utf-8'],
	['.svg', 'image/svg+xml'],
	['.txt', 'text/plain; charset=utf-8'],
	['.woff2', 'font/woff2'],
]);
/** What is small already is not packed again. */
const PACKED = ['.woff2'];

/**
 * Serves a built site below a base path, as a plain host of static files does.
 * @param {string} folder
 * @param {{ base?: string, port?: number, isPublic?: boolean }} [options] `base` begins with a slash and does not end in one;
 * port 0 takes a free one; as public hosts do, what `isPublic` travels packed, is kept by browsers for ten minutes and may be read by pages of others.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serveBuild(folder, { base = '', port = 0, isPublic = false } = {}) {
	const root = resolve(folder);
	const send = isPublic ? createPublicSender() : sendPlain;
	const server = createServer((request, response) => answer(root, base, send, request, response));
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
 * @param {Sender} send
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(root, base, send, request, response) {
	const pathname = (request.url ?? '/').split('?')[0] ?? '/';
	const path = pathname.startsWith(`${base}/`) ? readPath(pathname.slice(base.length)) : null;
	// What begins with two slashes would name another host where it is redirected to.
	const file = path === null || path.startsWith('//') ? null : findFile(root, path);
	if (path !== null && file && !path.endsWith('/') && file.endsWith(`${sep}index.html`)) {
		response.writeHead(301, { location: `${pathname}/` }).end();
		return;
	}
	const found = file ?? join(root, '404.html');
	const headers = { 'content-type': TYPES.get(extname(found)) ?? 'application/octet-stream' };
	send(found, file ? 200 : 404, headers, response);
}

/** @typedef {(file: string, status: number, headers: Record<string, string>, response: import('node:http').ServerResponse) => void} Sender */

/** @type {Sender} */
function sendPlain(file, status, headers, response) {
	response.writeHead(status, headers);
	createReadStream(file)
		.on('error', () => response.end())
		.pipe(response);
}

/**
 * Packs each file once.
 * @returns {Sender}
 */
function createPublicSender() {
	/** @type {Map<string, Buffer>} */
	const packed = new Map();
	return (file, status, plainHeaders, response) => {
		const headers = { ...plainHeaders, 'cache-control': 'max-age=600', 'access-control-allow-origin': '*' };
		if (PACKED.includes(extname(file))) {
			sendPlain(file, status, headers, response);
			return;
		}
		const bytes = packed.get(file) ?? gzipSync(readFileSync(file));
		packed.set(file, bytes);
		response.writeHead(status, {
			...headers,
			'content-encoding': 'gzip',
			'content-length': String(bytes.length),
		});
		response.end(bytes);
	};
}

/** @param {string} path */
function readPath(path) {
	try {
		const decoded = decodeURIComponent(path);
		return decoded.includes('\0') ? null : decoded;
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

if (process.argv[1]?.endsWith('serve-build.mjs')) {
	const [folder = 'build', base = '', port = '4173'] = process.argv.slice(2);
	const { url } = await serveBuild(folder, { base, port: Number(port) });
	process.stdout.write(`Serving ${folder} at ${url}\n`);
}

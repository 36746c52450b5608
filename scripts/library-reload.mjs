import { resolve, sep } from 'node:path';

/**
 * Tells the open page that a file of the library was saved, so that it fetches the library again and keeps its view.
 * The server reads the library anew when a file of it has changed (see `server/library.ts`).
 * @returns {import('vite').Plugin}
 */
export function libraryReload() {
	const folder = resolve(process.env['PATTERNS_DIR'] || 'content');
	return {
		name: 'library-reload',
		apply: 'serve',
		configureServer(server) {
			if (process.env['VITEST']) return;
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (!resolve(file).startsWith(folder + sep) || !/\.(md|yml|json)$/.test(file)) return;
				server.ws.send({ type: 'custom', event: 'library:changed' });
			});
		},
	};
}

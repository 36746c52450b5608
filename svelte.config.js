import { siteVersion } from './scripts/site-version.mjs';
import { staticSite } from './scripts/static-site.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
	},
	kit: {
		// Several builds of different libraries can stand beside each other: both folders can be set.
		outDir: process.env['KIT_DIR'] || '.svelte-kit',
		adapter: staticSite(process.env['BUILD_DIR'] || 'build'),
		typescript: {
			config: (config) => ({ ...config, include: [...config.include, '../bench/**/*.ts'] }),
		},
		paths: { relative: true },
		version: { name: siteVersion() },
		// A style sheet of a few lines is not worth a request.
		inlineStyleThreshold: 512,
		// Every page is listed by its route; links in a library's texts are not followed, since they may lead nowhere.
		prerender: { handleHttpError: 'fail', handleUnseenRoutes: allowNone, crawl: false, concurrency: 4 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
			},
		},
	},
};

/**
 * A library of which nothing was read has no page for a pattern, which is said where it is read; many have no tours, and the smallest no charts.
 * @param {{ routes: string[], message: string }} unseen
 */
function allowNone({ routes, message }) {
	const mayBeNone = (route) =>
		['/patterns/[slug]', '/details/[chunk].json', '/tours/[name]', '/numbers/[chart].svg'].includes(route);
	if (!routes.every(mayBeNone)) throw new Error(message);
}

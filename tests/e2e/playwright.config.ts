import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { listSites, urlOf } from './sites.ts';

const chromium = findChromium();

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './build-sites.ts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env['CI']),
	reporter: [['list']],
	timeout: 60_000,
	expect: { timeout: 15_000 },
	use: {
		launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: CHROMIUM_FLAGS },
		viewport: { width: 1440, height: 900 },
		trace: 'off',
	},
	projects: listSites().map((site) => ({
		name: site.name,
		testMatch: site.specs.map((name) => `**/e2e/${name}.spec.ts`),
		use: { baseURL: urlOf(site) },
		metadata: { folder: site.folder },
	})),
});

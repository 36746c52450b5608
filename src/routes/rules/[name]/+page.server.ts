import { error } from '@sveltejs/kit';
import { ruleNamed, RULES } from '$lib/lint/rules.ts';
import { keepFromScripts } from '$lib/server/kept.ts';
import { loadLibrary } from '$lib/server/library.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The page is read, not operated: it needs no script. */
export const csr = false;

export const entries: EntryGenerator = () => RULES.map(({ name }) => ({ name }));

export const load: PageServerLoad = async ({ params }) => {
	const rule = ruleNamed(params.name) ?? error(404, 'There is no rule of this name.');
	const { settings, findings } = await loadLibrary();
	const count = findings.filter((finding) => finding.rule === rule.name).length;
	return { kept: keepFromScripts({ title: settings.title, rule, count }) };
};

import { encodeFindings } from '$lib/atlas/encode-findings.ts';
import { loadHealth } from '$lib/server/health.ts';

export const prerender = true;

export async function GET() {
	return new Response(encodeFindings(await loadHealth()), {
		headers: { 'content-type': 'application/json' },
	});
}

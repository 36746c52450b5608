import { loadTourList } from '$lib/server/tours.ts';
import type { PageServerLoad } from './$types';

/** A finished page, without any script. */
export const csr = false;

export const load: PageServerLoad = loadTourList;

import { findOrphans } from './orphans.ts';
import type { LibraryRule } from './subject.ts';
import { findDangling } from './dangling.ts';

/** Every rule about a library as a whole. */
export const LIBRARY_RULES: readonly LibraryRule[] = [findDangling, findOrphans];

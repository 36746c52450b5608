import { findActiveContent } from './active-content.ts';
import { findEmptyBody, findPlaceholders, findTemplateHints } from './bodies.ts';
import { findCycles } from './cycles.ts';
import { findFileNameFaults, findNumberedFileNames } from './file-names.ts';
import { findInvisibleCharacters, findControlCharacters, findMojibake } from './characters.ts';
import { findDuplicateIds, findIdFaults } from './ids.ts';
import { findLineEndingFaults } from './line-endings.ts';
import { findOrphans } from './orphans.ts';
import { findAmbiguous, findDangling } from './unresolved.ts';
import { findIdSlugFaults, findRepeated, findSelf, findSlugsInIdFields } from './references.ts';
import { findRegionFaults } from './regions.ts';
import { findMissingSections } from './sections.ts';
import { findSizeFaults } from './sizes.ts';
import { findDuplicateSlugs, findSlugFaults } from './slugs.ts';
import type { LibraryRule, TextRule } from './subject.ts';
import { findTitleFaults } from './titles.ts';

/** Every rule about the text of a file. */
export const TEXT_RULES: readonly TextRule[] = [
	findLineEndingFaults,
	findControlCharacters,
	findInvisibleCharacters,
	findMojibake,
	findSizeFaults,
	findFileNameFaults,
	findEmptyBody,
	findMissingSections,
	findTemplateHints,
	findPlaceholders,
	findActiveContent,
];

/** Every rule about patterns and what they refer to. Causes come before what follows from them. */
export const LIBRARY_RULES: readonly LibraryRule[] = [
	findIdFaults,
	findDuplicateIds,
	findSlugFaults,
	findDuplicateSlugs,
	findTitleFaults,
	findNumberedFileNames,
	findDangling,
	findAmbiguous,
	findSelf,
	findRepeated,
	findIdSlugFaults,
	findSlugsInIdFields,
	findOrphans,
	findCycles,
	findRegionFaults,
];

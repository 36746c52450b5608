import { configureGlobal } from 'fast-check';
import { inject } from 'vitest';

/* The same examples for every mutant, so that two runs on the same code find the same; few of them, and none is shrunk. */
configureGlobal({ seed: 1, numRuns: 20, endOnFailure: true });

/* A file that no test loads is covered by none; Stryker takes a missing table of coverage for “covered by all”. */
const stryker = (globalThis[inject('globalNamespace')] ??= {});
stryker.mutantCoverage ??= { static: {}, perTest: {} };

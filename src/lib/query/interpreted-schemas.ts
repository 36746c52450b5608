import * as z from 'zod';

/* Comes before all that makes schemas: these are read, not compiled, so that the program turns no text into code. */
z.config({ jitless: true });

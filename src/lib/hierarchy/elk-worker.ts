/* ELK in a worker: what it is asked, and what it answers, is its own matter (see `hierarchy-layout.ts`). */

import 'elkjs/lib/elk-worker.min.js';

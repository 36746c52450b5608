/* What holds of rendering in Node holds in a browser: the same examples, word for word, run here once more. */
import '../../unit/markdown/render-markdown.test.ts';
import '../../unit/markdown/safety.test.ts';

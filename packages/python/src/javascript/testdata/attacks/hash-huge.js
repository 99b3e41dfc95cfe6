// must: exhausted bytes seconds steps
import { createHash } from 'node:crypto';
const hash = createHash('sha256');
for (;;) hash.update('x'.repeat(2 ** 20));

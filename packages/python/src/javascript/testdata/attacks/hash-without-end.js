// must: exhausted seconds steps
import { createHash } from 'node:crypto';
for (;;) try { createHash('sha512').update('x'.repeat(100_000)).digest('hex'); } catch {}

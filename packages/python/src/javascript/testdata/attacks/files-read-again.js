// must: exhausted bytes seconds steps
import fs from 'node:fs';
fs.writeFileSync('a', 'x'.repeat(1e6));
const all = [];
for (;;) try { all.push(fs.readFileSync('a')); } catch {}

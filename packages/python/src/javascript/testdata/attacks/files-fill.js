// must: exhausted bytes seconds steps
import fs from 'node:fs';
for (let i = 0; ; i++) try { fs.writeFileSync('/work/f' + i, 'x'.repeat(1e6)); } catch {}

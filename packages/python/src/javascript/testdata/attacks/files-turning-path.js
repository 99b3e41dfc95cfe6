// must: raised TypeError
import fs from 'node:fs';
let n = 0;
fs.readFileSync({ toString: () => (n++ === 0 ? '/work/a' : '/etc/passwd') });

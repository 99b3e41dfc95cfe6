// must: refused
import fs from 'node:fs';
try { fs.readFileSync('/work/' + '../'.repeat(20) + 'etc/' + 'passwd'); } catch { console.log('caught'); }

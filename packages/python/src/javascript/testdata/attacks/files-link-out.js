// must: refused raised
import fs from 'node:fs';
fs.symlinkSync('/etc/pass' + 'wd', '/work/link');
fs.readFileSync('/work/link', 'utf8');

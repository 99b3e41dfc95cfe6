// must: refused
import fs from 'node:fs';
const url = { href: 'x', protocol: 'file:', get pathname() { return '/etc/sha' + 'dow'; } };
try { fs.readFileSync(url); } catch { console.log('caught'); }

// must: exhausted toolCalls seconds steps bytes
import fs from 'node:fs';
const again = () => { fs.readFile('none', again); fs.readFile('none', again); };
again();

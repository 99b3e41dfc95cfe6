// must: raised Error
import fs from 'node:fs';
let path = '/work';
for (let i = 0; i < 5000; i++) { path += '/d'; fs.mkdirSync(path); }

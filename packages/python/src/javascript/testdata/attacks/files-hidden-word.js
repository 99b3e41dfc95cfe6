// must: refused
// policy: open
const load = require;
const fs = load('fs');
try { fs['readFile' + 'Sync']('/work/.ssh/id_' + 'rsa'); } catch { console.log('caught'); } finally { console.log('finally'); }

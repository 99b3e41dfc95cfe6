// must: refused
require.cache['vm'] = { exports: 1 };
require.main.require = require;
try { require.main.require('v' + 'm'); } catch { console.log('caught'); }

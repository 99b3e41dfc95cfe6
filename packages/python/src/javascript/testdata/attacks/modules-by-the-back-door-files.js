// must: refused
const load = globalThis[Symbol.for('sallyport.modules')];
try { load('fs').readFileSync('/etc/pass' + 'wd'); } catch { console.log('caught'); }

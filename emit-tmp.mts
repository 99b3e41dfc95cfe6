import { readFileSync } from 'node:fs';
const m = await import('@sallyport/python/run');
console.log(m.emitJavaScript(readFileSync(process.argv[2], 'utf8')).code);

// must: raised Error
const load = globalThis[Symbol.for('sallyport.modules')];
load('child_' + 'process');

// must: raised
queueMicrotask(() => { throw new Error('m'); }); await new Promise((d) => setTimeout(d, 5))

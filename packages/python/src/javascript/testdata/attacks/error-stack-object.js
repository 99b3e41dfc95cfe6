// must: raised
const e = new Error('x'); Object.defineProperty(e, 'stack', { value: { search: () => 0, slice: () => 5 } }); throw e;

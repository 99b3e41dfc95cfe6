// must: returned
const o = {}; Object.defineProperty(o, 'a', { enumerable: true, get: () => o }); o

// must: raised
const p = Promise.reject(1); p.catch(() => {}); await Promise.reject(p);

// must: exhausted raised
const all = [];
for (;;) all.push(Buffer.alloc(2 ** 24));

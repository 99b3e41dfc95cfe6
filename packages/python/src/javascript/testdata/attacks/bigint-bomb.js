// must: exhausted raised
let n = 3n;
for (;;) n = n * n;

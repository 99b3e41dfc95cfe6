// must: exhausted raised returned
// The engine's own recursion.
let f = () => 1;
for (let i = 0; i < 200_000; i++) f = f.bind(null);
f();

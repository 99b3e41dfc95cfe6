function* fibonacci(): Generator<number> { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
function* take<T>(n: number, it: Iterable<T>) { let i = 0; for (const x of it) { if (i++ >= n) return; yield x; } }
console.log([...take(10, fibonacci())]);
const g = (function* () { try { const x: number = yield 1; console.log("got", x); yield x * 2; } finally { console.log("cleanup"); } })();
console.log(g.next(), g.next(21), g.return(7 as never), g.next());
console.log(fibonacci(), g);

function counter() { let n = 0; return { inc: () => ++n, dec: () => --n, get value() { return n; } }; }
const c = counter(); c.inc(); c.inc(); c.dec(); console.log(c.value, c);
var fns = []; for (var i = 0; i < 3; i++) fns.push(() => i); console.log(fns.map((f) => f()));
let fns2 = []; for (let i = 0; i < 3; i++) fns2.push(() => i); console.log(fns2.map((f) => f()));
const memo = (fn) => { const cache = new Map(); return (x) => cache.get(x) ?? (cache.set(x, fn(x)), cache.get(x)); };
const slow = memo((x) => { console.log("computing", x); return x * 2; }); console.log(slow(4), slow(4));
const compose = (...f) => (x) => f.reduceRight((v, g) => g(v), x); console.log(compose((x) => x + 1, (x) => x * 10)(5));
console.log(typeof hoisted, hoisted()); function hoisted() { return "h"; }
console.log((function () { return arguments.length; })(1, 2, 3), ((a, b = 2, ...c) => a)(1), ((a, b = 2, ...c) => a).length);

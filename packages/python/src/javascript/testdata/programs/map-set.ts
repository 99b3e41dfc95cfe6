const s = new Set([1, 2, 3]), t = new Set([2, 3, 4]);
console.log(s.union(t), s.intersection(t), s.difference(t), s.isSubsetOf(t), s.symmetricDifference(t));
const m = new Map<any, any>([["a", 1], [{ k: 1 }, [2]], [NaN, "nan"]]);
console.log(m, m.get(NaN), m.size, [...m.keys()], new Map(), new Set());
m.delete("a"); console.log(m.has("a"), new WeakMap(), new WeakSet(), Object.fromEntries(new Map([["x", 1]])));
const nested = new Map([["outer", new Map([["inner", new Set([1, [2, [3, [4]]]])]])]]);
console.log(nested);

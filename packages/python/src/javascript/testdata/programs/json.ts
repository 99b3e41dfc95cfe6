const data = { a: [1, 2, { b: null }], c: "é\n\"q\"", d: undefined, e: () => 1, f: NaN, g: new Date(0), h: -0 };
console.log(JSON.stringify(data));
console.log(JSON.stringify(data, null, 2));
console.log(JSON.stringify({ b: 1, a: 2 }, ["a"]), JSON.stringify([undefined, () => 1, Symbol("x")]), JSON.stringify("\u2028\ud800"));
console.log(JSON.parse('{"x": [1, 2.50, -3e2, true, null]}', (k, v) => (typeof v === "number" ? v * 2 : v)));
for (const bad of ["{", "[1,]", "{'a': 1}", "", "nul", '{"a": 1} x']) { try { JSON.parse(bad); } catch (e) { console.log((e as Error).name); } }
const cyc: any = {}; cyc.self = cyc; try { JSON.stringify(cyc); } catch (e) { console.log((e as Error).name); }

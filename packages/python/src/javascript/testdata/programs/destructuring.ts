const { a, b: { c = 5, ...rest } = {}, ...others } = { a: 1, b: { d: 2, e: 3 }, f: 4, g: 5 } as any;
console.log(a, c, rest, others);
const [x, , y = 9, ...z] = [1, 2, undefined, 4, 5]; console.log(x, y, z);
function f({ name, age = 30 }: { name: string; age?: number }, [first, second]: number[] = [1, 2]) { return `${name} ${age} ${first} ${second}`; }
console.log(f({ name: "Bo" }), f({ name: "Al", age: 1 }, [8, 9]));
let p = 1, q = 2; [p, q] = [q, p]; console.log(p, q);
for (const [i, { id }] of [{ id: "u" }, { id: "v" }].entries()) console.log(i, id);
const key = "dyn"; const { [key]: val = "none" } = {} as Record<string, string>; console.log(val);

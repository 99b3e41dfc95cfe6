interface Repo<T extends { id: number }> { find(id: number): T | undefined; all(): T[]; }
class Memory<T extends { id: number }> implements Repo<T> { private items: Map<number, T> = new Map(); constructor(private readonly label: string, items: T[] = []) { for (const i of items) this.items.set(i.id, i); } find(id: number) { return this.items.get(id); } all(): T[] { return [...this.items.values()]; } toString() { return `${this.label}(${this.items.size})`; } }
const repo = new Memory<{ id: number; n: string }>("users", [{ id: 1, n: "a" }, { id: 2, n: "b" }]);
console.log(`${repo}`, repo.find(2)!.n, repo.find(9)?.n, repo.all().map((r) => r.n satisfies string));
const pick = <T, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> => Object.fromEntries(keys.map((k) => [k, o[k]])) as Pick<T, K>;
console.log(pick({ a: 1, b: 2, c: 3 }, "a", "c"));
type Shape = { kind: "circle"; r: number } | { kind: "square"; s: number };
const area = (s: Shape): number => (s.kind === "circle" ? Math.PI * s.r ** 2 : s.s ** 2);
console.log([{ kind: "circle", r: 1 } as Shape, { kind: "square", s: 2 } as Shape].map(area));

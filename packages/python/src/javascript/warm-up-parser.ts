import { presets } from '../policy/presets.ts';
import { checkScript } from './check-script.ts';
import { emitScript } from './emit-script.ts';
import { isProblem, parseScript } from './parse-script.ts';

/** What most programs are made of. */
const source = `
interface Item { name: string; price?: number }
type Pair<T> = [T, T];
enum Kind { A, B = 2 }
class Shop<T extends Item> { private items: T[] = []; constructor(readonly name: string) {} add(item: T): void { this.items.push(item); } get size(): number { return this.items.length; } }
const log = (text: string): void => { void text; };
const total = (items: readonly Item[]): number => items.filter(({ price }) => price !== undefined).reduce((sum, one) => sum + (one.price ?? 0), 0);
async function main(): Promise<Record<string, unknown>> {
  const shop = new Shop<Item>('x');
  for (const name of ['a', 'b'] as const) shop.add({ name, price: name.length * 1.5 });
  try { if (shop.size > 3 && !false) throw new Error(\`\${shop.name}\`); } catch (error) { log((error as Error).message); } finally { shop.add({ name: 'z' }); }
  let i = 0; while (i < 3) { i++; if (i === 2) continue; else break; }
  const [first, ...rest] = [1, 2, 3].map((x) => x ** 2); const { a = 1, ...others } = { a: 2, b: 3 };
  switch (first) { case 1: break; default: return {}; }
  return { total: total([]), first, rest, a, others, re: /x+/g.test('x'), n: Kind.B!, s: await Promise.all([1]), f: 'x'?.length };
}
await main();
`;

/** Reads a small program of ours, so that the functions that do so are compiled. */
export const warmUpParser = (): void => {
  const tree = parseScript(source, 'typescript');
  if (isProblem(tree)) throw new Error(tree.text);
  checkScript(source, tree, presets.agent, []);
  emitScript(source, tree, 'typescript');
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { satisfies } from '../../versions/index.ts';
import { readLock, taken } from './taken.case.ts';

const names = ['a', 'b', 'c', 'x'];
/** Those of the step are met more often. */
const versions = ['1.0.0', '1.2.0', '1.0.0', '1.2.0', '2.0.0'];
const step = { name: 'x', from: '1.0.0', to: '1.2.0' };

interface Placed {
  version: string;
  dependencies?: Record<string, string>;
}

type Tree = Record<string, Placed>;

/** What Node finds, written down plainly: the nearest `node_modules` that has it. */
const found = (tree: Tree, place: string, name: string): string | undefined => {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (tree[candidate] !== undefined) return candidate;
    if (at === '') return undefined;
  }
};

/** Trees in which every requirement is met: what is asked for is taken from what is found. */
const trees = fc
  .record({
    placed: fc.dictionary(
      fc
        .tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names)))
        .map(([one, two]) => (two === null ? `node_modules/${one}` : `node_modules/${one}/node_modules/${two}`)),
      fc.constantFrom(...versions),
      { maxKeys: 12 },
    ),
    asked: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...names), fc.constantFrom('^', '~', '', '>=')), {
      maxLength: 16,
    }),
  })
  .map(({ placed, asked }): Tree => {
    const tree: Tree = Object.fromEntries([
      ['', { version: '0.0.1' }],
      ...Object.entries(placed)
        .filter(([place]) => placed[/^node_modules\/[^/]+/u.exec(place)![0]] !== undefined)
        .map(([place, version]): [string, Placed] => [place, { version }]),
    ]);
    const places = Object.keys(tree);
    for (const [index, name, operator] of asked) {
      const place = places[index % places.length]!;
      const at = found(tree, place, name);
      const entry = tree[place]!;
      if (at !== undefined && at !== place)
        entry.dependencies = { ...entry.dependencies, [name]: `${operator}${tree[at]!.version}` };
    }
    return tree;
  });

const textOf = (tree: Tree): string => JSON.stringify({ lockfileVersion: 3, packages: tree }, undefined, 2);

const reached = (tree: Tree): ReadonlySet<string> => {
  const seen = new Set(['']);
  for (const place of seen)
    for (const name of Object.keys(tree[place]?.dependencies ?? {})) {
      const at = found(tree, place, name);
      if (at !== undefined) seen.add(at);
    }
  return seen;
};

describe('a package-lock.json that was edited in place', () => {
  it('differs by the upgrade alone, and everything finds what it asks for', () => {
    let kept = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        const text = textOf(tree);
        const made = taken('package-lock', 'package-lock.json', { 'package-lock.json': text }, step);
        if (made === undefined) return;
        kept += 1;
        const after: Tree = JSON.parse(made).packages;
        const live = reached(tree);
        for (const [place, { version, dependencies }] of Object.entries(after)) {
          // Only places of the package change, and nothing comes.
          const isOf = place.endsWith('node_modules/x');
          expect(tree[place]).toBeDefined();
          if (!isOf) expect({ version, dependencies }).toEqual({ dependencies: undefined, ...tree[place] });
          expect(isOf && version === step.from).toBe(false);
          for (const [name, range] of Object.entries(dependencies ?? {})) {
            const at = found(after, place, name);
            expect(at).toBeDefined();
            expect(satisfies('npm', after[at!]!.version, range)).toBe(true);
          }
        }
        // What went was of the package, below it, or led to by it alone.
        for (const place of reached(after)) expect(live.has(place) || place.endsWith('node_modules/x')).toBe(true);
        expect(textOf(after)).toBe(made);
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(0);
  });
});

describe('a yarn.lock that was edited in place', () => {
  const ranges = ['^1.0.0', '~1.0.0', '>=1.0.0', '1.0.0', '1.2.0', '^2.0.0', '*'];
  const locks = fc
    .record({
      /** Which version each range of a package was resolved to. */
      resolved: fc.array(
        fc.tuple(fc.constantFrom(...names), fc.constantFrom(...ranges), fc.constantFrom(...versions)),
        {
          minLength: 2,
          maxLength: 14,
        },
      ),
      edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 16 }),
    })
    .map(({ resolved, edges }) => {
      const fitting = resolved.filter(([, range, version]) => satisfies('npm', version, range) === true);
      const byDescriptor = new Map(fitting.map((one) => [`${one[0]}@${one[1]}`, one] as const));
      const entries = Map.groupBy(byDescriptor.values(), ([name, , version]) => `${name} ${version}`);
      const descriptors = [...byDescriptor.keys()];
      const keys = [...entries.keys()].sort();
      const asks = new Map<string, Map<string, string>>();
      for (const [from, to] of edges) {
        const [key, descriptor] = [keys[from % keys.length], descriptors[to % descriptors.length]];
        if (key === undefined || descriptor === undefined) continue;
        const [name, range] = descriptor.split('@') as [string, string];
        asks.set(key, (asks.get(key) ?? new Map()).set(name, range));
      }
      return keys
        .map((key) => {
          const listed = entries
            .get(key)!
            .map(([name, range]) => `${name}@${range}`)
            .sort();
          const wants = [...(asks.get(key) ?? [])].map(([name, range]) => `    ${name} "${range}"`);
          return [
            `${listed.map((one) => (/[>*]/u.test(one) ? JSON.stringify(one) : one)).join(', ')}:`,
            `  version "${key.split(' ')[1]!}"`,
            ...(wants.length === 0 ? [] : ['  dependencies:', ...wants]),
            '',
          ].join('\n');
        })
        .join('\n');
    });

  it('differs by the upgrade alone, and every range leads to what it allows', () => {
    let kept = 0;
    fc.assert(
      fc.property(locks, (text) => {
        const files = (lock: string): Record<string, string> => ({ 'yarn.lock': lock, 'package.json': '{}' });
        const made = taken('yarn-lock', 'yarn.lock', files(text), step);
        if (made === undefined) return;
        kept += 1;
        const before = readLock('yarn-lock', 'yarn.lock', files(text));
        const after = readLock('yarn-lock', 'yarn.lock', files(made));
        expect(after.diagnostics).toEqual(before.diagnostics);
        const known = new Set(before.uses.map(({ name, version }) => `${name} ${String(version)}`));
        for (const { name, version } of after.uses) {
          expect(known.has(`${name} ${String(version)}`)).toBe(true);
          expect(`${name} ${String(version)}`).not.toBe('x 1.0.0');
        }
        for (const line of made.split('\n')) {
          const [, name, range] = /^ {4}(\w) "(.+)"$/u.exec(line) ?? [];
          if (name === undefined || range === undefined) continue;
          const holder = new RegExp(
            `(?:^|, |")${name}@${range.replaceAll(/[\^.*+?]/gu, '\\$&')}[",:][^\\n]*\\n {2}version "(.+)"`,
            'mu',
          ).exec(made);
          expect(holder?.[1]).toBeDefined();
          expect(satisfies('npm', holder![1]!, range)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(0);
  });
});

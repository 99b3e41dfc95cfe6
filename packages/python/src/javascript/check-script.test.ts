import { describe, expect, it } from 'vitest';
import { presets, type Policy } from '../policy/index.ts';
import { checkScript } from './check-script.ts';
import { isProblem, parseScript } from './parse-script.ts';

const { agent } = presets;
const check = (source: string, policy: Policy = agent) => {
  const tree = parseScript(source, 'typescript');
  if (isProblem(tree)) throw new Error(tree.text);
  return checkScript(source, tree, policy, []);
};
const without = (...names: readonly (keyof Policy['grammar'])[]): Policy => ({
  ...agent,
  grammar: { ...agent.grammar, ...Object.fromEntries(names.map((name) => [name, false])) },
});

describe('switches of the grammar', () => {
  it.each([
    ['loops', 'for (const a of []) {}', '[].map(() => 1)'],
    ['loops', 'while (0) {}', 'if (0) {}'],
    ['loops', 'do {} while (0)', '1'],
    ['functions', 'function f() {}', 'const f = () => 1'],
    ['lambdas', 'const f = () => 1', 'function f() {}'],
    ['classes', 'class A {}', 'interface A {}'],
    ['generators', 'function* g() {}', 'function g() {}'],
    ['async', 'await 1', '1'],
    ['async', 'const f = async () => 1', 'const f = () => 1'],
    ['try', 'try {} finally {}', '{}'],
    ['raise', 'throw 1', '1'],
    ['match', 'switch (1) {}', 'if (1) {}'],
    ['del', 'delete globalThis.x', 'void globalThis.x'],
    ['dunderNames', 'a.__proto__', 'a.proto'],
    ['dunderNames', 'a["__proto__"]', 'a["__x"]'],
  ] as const)('%s: %s', (name, refused, allowed) => {
    expect(check(refused, without(name)).map(({ rule }) => rule)).toContain('grammar-not-granted');
    expect(check(refused)).toEqual([]);
    expect(check(allowed, without(name))).toEqual([]);
  });

  it('that nobody can hold refuse the program, and others hold by themselves', () => {
    expect(check('1', without('recursion'))).toMatchObject([{ subject: 'recursion' }]);
    expect(check('1', without('globals'))).toHaveLength(1);
    expect(
      check('1', without('metaclasses', 'comprehensions', 'assert', 'starImports', 'imports', 'decorators')),
    ).toEqual([]);
  });
});

describe('other rules', () => {
  it.each([
    [
      'flows',
      { ...agent, flows: { deny: [{ from: 'a', to: { tool: 'b', argument: null } }], control: 'off' as const } },
      'flow-denied',
    ],
    ['a list of built-ins', { ...agent, builtins: { kind: 'only' as const, names: ['len'] } }, 'grammar-not-granted'],
    [
      'a built-in of Python',
      { ...agent, builtins: { kind: 'all-but' as const, names: ['getattr'] } },
      'grammar-not-granted',
    ],
    ['an attribute', { ...agent, attributes: { denied: ['constructor'] } }, 'grammar-not-granted'],
  ])('%s that cannot be held refuses the program', (_, policy, rule) => {
    expect(check('1', policy)).toMatchObject([{ rule }]);
  });

  it.each(['pure', 'data', 'agent', 'files', 'net'] as const)('the preset %s can be held', (name) => {
    expect(check('const a: number = 1; console.log(a)', presets[name])).toEqual([]);
  });

  it('printing can be denied', () => {
    const policy: Policy = { ...agent, builtins: { kind: 'all-but', names: ['print'] } };
    expect(check('console.log(1)', policy)).toMatchObject([{ subject: 'console', rule: 'builtin-not-granted' }]);
  });
});

describe('names of other hosts', () => {
  it.each([
    'import a from "a"',
    // In two parts: it is a program's text, and this file imports nothing of the kind.
    `import { b } from ${'"node:http"'}`,
    'export * from "c"',
    'export { d } from "d"',
    'import("e")',
    'require("f")',
    'process.binding("fs")',
    'const { mainModule } = process',
    'const x = { Worker }',
    'fetch("https://example.org")',
    'new WebSocket("wss://example.org")',
    'Deno.readFile("x")',
    'new Worker("x")',
    '`${Deno}`',
    'enum A { B = process.mainModule }',
    'class A extends WebSocket {}',
    '({ [window]: 1 })',
    'for (window of []) ;',
  ])('%s is refused once', (source) => {
    expect(check(source)).toHaveLength(1);
  });

  it.each([
    'import type { A } from "a"',
    'import { type A, type B } from "a"',
    'type A = typeof process',
    'const a = { process: 1, fetch() {} }; a.process; a?.fetch',
    'function f(fetch: () => void) { fetch() }',
    'const { process } = { process: 1 }; process',
    'if (typeof require !== "undefined" && require.main === module) 1; typeof module',
    'process: for (;;) break process',
    'class A { process = 1; fetch() { return this.process } }',
    'declare const process: unknown',
    'catch_: try {} catch (process) { process }',
  ])('%s is not', (source) => {
    expect(check(source)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { emitScript, strippedScript } from './emit-script.ts';
import { isProblem, parseScript } from './parse-script.ts';

const strip = (source: string): string => {
  const tree = parseScript(source, 'typescript');
  if (isProblem(tree)) throw new Error(tree.text);
  const stripped = strippedScript(source, tree, 'typescript');
  if (typeof stripped !== 'string') throw new Error(stripped.text);
  return stripped;
};

/** Without blanks and the semicolons that stand for erased statements. */
const core = (text: string): string => text.replaceAll(/[\s;]+/g, '');

describe('types are blanked', () => {
  it.each([
    ['let a: number = 1, b!: string;', 'let a         = 1, b         ;'],
    ['const f = <T,>(x: T, y?: number): T => x;', 'const f =     (x   , y         )    => x;'],
    ['(a as any).b!.c satisfies X;', '(a       ).b .c            ;'],
    ['const a = <any>{};', 'const a = (    {});'],
    [
      'abstract class A<T> extends B<T> implements C, D { private readonly x?: T; declare y: 1; abstract z(): void }',
      'class A    extends B                    {                  x    ; ;              ;                  }',
    ],
    ['function f(this: A, b?: B): asserts b is C {}', 'function f(         b    )                  {}'],
    [
      'type A = 1\ninterface B {}\nexport type { A };\nimport type { C } from "c";',
      ';         \n;             \n;                 \n;                          ',
    ],
    ['let w = z as any\n(w)', 'let w = z;      \n(w)'],
    ['let q: A\n[q] = [1]', 'let q;  \n[q] = [1]'],
    ['f<string>(x)', 'f        (x)'],
    ['try {} catch (e: unknown) {}', 'try {} catch (e         ) {}'],
  ])('%s', (source, expected) => {
    const found = strip(source);
    expect(core(found)).toBe(core(expected));
    expect(found.split('\n').length).toBe(source.split('\n').length);
  });

  it('leave every other character where it was', () => {
    const source = 'const x: number = 1; /* ä 𝒳 */ const y = `${x as number}`;';
    const found = strip(source);
    expect(found).toHaveLength(source.length);
    expect(
      [...found.matchAll(/\S+/g)].every(({ index, 0: word }) => source.slice(index, index + word.length) === word),
    ).toBe(true);
  });
});

describe('what needs code gets it', () => {
  const value = (source: string): unknown => new Script(`(() => { ${strip(source)} })()`).runInNewContext();
  it.each([
    [
      'enum E { A, B = 5, C, D = "d", "e-f" = B << 1 }\nreturn JSON.stringify(E)',
      '{"0":"A","5":"B","6":"C","10":"e-f","A":0,"B":5,"C":6,"D":"d","e-f":10}',
    ],
    [
      'class A { constructor(public x: number, private readonly y = 2) {} }\nreturn JSON.stringify(new A(1))',
      '{"x":1,"y":2}',
    ],
    [
      'class B { b = 1 }\nclass A extends B { constructor(readonly x: number) { super(); this.z = this.x + 1; } z: number }\nreturn JSON.stringify(new A(4))',
      '{"b":1,"x":4,"z":5}',
    ],
  ])('%s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('what has no JavaScript is told', () => {
  it.each([
    ['namespace N { export const a = 1 }', 'namespaces are not supported here; use an object or plain functions'],
    ['@dec class A {}', 'decorators are not run here; call the decorating function'],
    ['import a = require("a")', 'import … = is not supported here; use import'],
  ])('%s', (source, text) => {
    const tree = parseScript(source, 'typescript');
    if (isProblem(tree)) expect(tree.text).toMatch(/decorators/i);
    else expect(emitScript(source, tree, 'typescript')).toMatchObject({ text });
  });
});

/** Node's own, where it has it: another implementation, to compare with. */
const { stripTypeScriptTypes } = nodeModule as { readonly stripTypeScriptTypes?: (source: string) => string };

// An import of nothing but types goes here; Node leaves it, as it leaves what the module does when it is loaded.
describe.skipIf(stripTypeScriptTypes === undefined)('our own sources become what Node makes of them', () => {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('testdata'))
    .sort();
  it('all of them', () => {
    expect(files.length).toBeGreaterThan(300);
    const different: string[] = [];
    // Every fifth, which is two megabytes.
    for (const file of files.filter((_, i) => i % 5 === 0)) {
      const source = readFileSync(join(folder, file), 'utf8');
      if (core(strip(source)) !== core(stripTypeScriptTypes!(source)).replaceAll(/import\{\}from'[^']*'/g, ''))
        different.push(file);
    }
    expect(different).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { sizeOf } from './c-type.ts';
import { parseC } from './parse-c.ts';
import { toGeneric } from './to-generic.ts';

/** Sizes of the globals, by name; `undefined` where only a run or a header knows. */
const sizes = (text: string): Record<string, number | undefined> =>
  Object.fromEntries(parseC(text).globals.map(({ name, type }) => [name, sizeOf(type)]));

describe('types', () => {
  it('have the sizes of 64-bit Linux', () => {
    expect(
      sizes(
        'char a; unsigned long b; int *c[3]; int (*d)[3]; double e[2][5]; size_t f; uint16_t g; const char *const h;',
      ),
    ).toEqual({ a: 1, b: 8, c: 24, d: 8, e: 80, f: 8, g: 2, h: 8 });
    expect(
      sizes(
        'struct { char a; int b; char c; } s; union { char a[5]; int b; } u; typedef struct n { struct n *next; char k; } N; N n[2];',
      ),
    ).toEqual({ s: 12, u: 8, n: 32 });
  });
  it('take their count from what initialises them, and from constants and macros', () => {
    expect(
      sizes(
        '#define N (4 * 2)\nenum { A = 3, B };\nint a[] = {1, 2, [5] = 3}; char b[] = "abc"; int c[N], d[B + 1]; char e[sizeof(a)]; char f[PATH_MAX];',
      ),
    ).toEqual({ a: 24, b: 4, c: 32, d: 20, e: 24, f: 4096 });
  });
  it('of headers are guessed from what follows them', () => {
    const { problems, functions } = parseC(
      'int f(void) { MYSQL *db = 0; foo_t x; (void)x; bar(db); return sizeof(foo_t) + (int)(foo_t)x; }',
    );
    expect(problems).toEqual([]);
    expect(functions[0]?.body.body.map(({ kind }) => kind)).toEqual([
      'declare',
      'declare',
      'expression',
      'expression',
      'return',
    ]);
  });
});

describe('the preprocessor', () => {
  it('expands macros and keeps the place where they were used', () => {
    const text = '#define MAX(a, b) ((a) > (b) ? (a) : (b))\nint x = MAX(1, 2) + 3;';
    const [x] = parseC(text).globals;
    expect(x?.value?.kind === 'binary' ? text.slice(x.value.left.start, x.value.left.end) : '').toBe('MAX(1, 2)');
  });
  it('decides conditions as on Linux', () => {
    const names = parseC(
      '#ifdef _WIN32\nint a;\n#elif defined(__linux__) && 2 * 3 == 6\nint b;\n#else\nint c;\n#endif\n#ifndef GUARD\n#define GUARD\nint d;\n#endif',
    ).globals;
    expect(names.map(({ name }) => name)).toEqual(['b', 'd']);
  });
  it('pastes, quotes, and takes any number of arguments', () => {
    const { globals, problems } = parseC(
      '#define V(n, t, ...) t var_##n = __VA_ARGS__; char *n = #n;\nV(a, int, 1 + 2)',
    );
    expect(problems).toEqual([]);
    expect(globals.map(({ name, value }) => [name, value?.kind])).toEqual([
      ['var_a', 'binary'],
      ['a', 'string'],
    ]);
  });
});

describe('what is not understood', () => {
  it('is told, and the rest is read', () => {
    const text = 'int f(void) { int a = 1; a +* ; return a; }\nint $ = = 3;\nint g(void) { return 2; }';
    const { functions, problems } = parseC(text);
    expect(functions.map(({ name, body }) => [name, body.body.map(({ kind }) => kind)])).toEqual([
      ['f', ['declare', 'broken', 'return']],
      ['g', ['return']],
    ]);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['a +* ;', 'int $ = = 3;']);
  });
  it('old-style definitions are', () => {
    const { functions } = parseC('int main(argc, argv) int argc; char **argv; { return argc; }');
    expect(functions[0]?.params.map(({ name, type }) => [name, type.kind])).toEqual([
      ['argc', 'int'],
      ['argv', 'pointer'],
    ]);
  });
});

it('the generic tree has the functions, calls and texts of the program', () => {
  const text =
    '#include <stdio.h>\nint main(void) { for (int i = 0; i < 3; i++) { printf("%d", i); } switch (1) { case 1: break; } return 0; }';
  const { root } = toGeneric(parseC(text), text.length);
  const [include, main] = root.body;
  expect(include).toMatchObject({ kind: 'Import', module: 'stdio.h' });
  expect(main).toMatchObject({
    kind: 'Function',
    name: 'main',
    body: {
      body: [{ kind: 'For' }, { kind: 'Switch', cases: [{ body: { body: [{ kind: 'Jump' }] } }] }, { kind: 'Return' }],
    },
  });
});

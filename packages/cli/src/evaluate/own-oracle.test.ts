import type { OracleSaid } from '@sallyport/assist/evaluate';
import { describe, expect, it } from 'vitest';
import { readRules } from '../rules-in/read-rules.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { askOwnOracle } from './own-oracle.ts';

const said = async (text: string, path = 'a.c'): Promise<OracleSaid> => {
  const pack = await readRules([], '/', 'default');
  return askOwnOracle(newScanner(pack, '/', 10_000), path, text, AbortSignal.timeout(10_000));
};
const verdict = async (text: string): Promise<string> => (await said(text)).verdict;

describe('our own word on a text in C', () => {
  it.each([
    'int helper(int a);\n',
    '// all of it\rint main(void) { return 0; }\r',
    '#include <stdio.h>\n',
    'int a[] = {1};\n',
  ])('is none where no function is defined: %j', async (text) => expect(await verdict(text)).toBe('gave-up'));

  it.each([
    'int main(void) { return 0; }\n',
    'int twice(a) int a;\n{ return 2 * a; }\nint main(void)\n{\n  return twice(1);\n}\n',
  ])('is one of what can be run: %j', async (text) => expect(await verdict(text)).toBe('clean'));
});

/** Weak programs that the interpreter does not find: it lost track, and must not say that they are right. */
describe('what it left open is not certified', () => {
  it.each([
    [
      'CWE-787',
      'a loop that asks at its end',
      'int v, n = 0, a[10]; do { if (scanf("%d", &v) != 1) return 1; a[n] = v; n++; } while (v != 0);',
    ],
    [
      'CWE-787',
      'a block that grows too late',
      'int cap = 4, n = 0, v; int *a = malloc(16); if (!a) return 1; while (scanf("%d", &v) == 1) { a[n++] = v; if (n > cap) { cap *= 2; int *p = realloc(a, cap * 4); if (!p) break; a = p; } } free(a);',
    ],
    [
      'CWE-190',
      'a factorial',
      'int n, r = 1; if (scanf("%d", &n) != 1) return 1; for (int i = 1; i <= n; i++) r = r * i; printf("%d", r);',
    ],
    [
      'CWE-125',
      'a search without an end',
      'char b[16]; int i = 0; if (!fgets(b, 16, stdin)) return 1; while (b[i] != 58) i++; return i;',
    ],
    ['CWE-125', 'an array that fgets left as it was', 'char b[32]; fgets(b, 32, stdin); printf("%zu", strlen(b));'],
    [
      'CWE-457',
      'bytes that nobody wrote',
      'char *p = malloc(16), q[16]; if (!p) return 1; memcpy(q, p, 16); printf("%d", q[3]); free(p);',
    ],
    [
      'CWE-401',
      'a line that getline made',
      'char *line = NULL; size_t n = 0; if (getline(&line, &n, stdin) > 0) puts(line);',
    ],
  ])('%s: %s', async (cwe, _name, body) => {
    const { verdict: is, certifies, why } = await said(`int main(void) { ${body} return 0; }\n`);
    expect([is, certifies.includes(cwe)]).toEqual(['clean', false]);
    expect(why).toMatch(/^at line 1 it could not tell: /u);
  });

  it.each([
    ['CWE-787', 'int v, n = 0, a[10]; while (n < 10 && scanf("%d", &v) == 1) { a[n] = v; n++; }'],
    ['CWE-190', 'int n, r = 1; if (scanf("%d", &n) != 1 || n < 0 || n > 1000) return 1; r = n * n; printf("%d", r);'],
    ['CWE-125', 'char b[16]; if (!fgets(b, 16, stdin)) return 1; printf("%zu", strlen(b));'],
    ['CWE-401', 'char *p = malloc(9); if (p) *p = 1; free(p);'],
  ])('%s is certified of what is right', async (cwe, body) => {
    const { verdict: is, certifies, why } = await said(`int main(void) { ${body} return 0; }\n`);
    expect([is, certifies.includes(cwe), why]).toEqual(['clean', true, '']);
  });

  it.each([
    [
      'elements that a caller hands over',
      'void put(char *out, const char *in, unsigned n) { for (unsigned i = 0; i < n; i++) out[i] = in[i]; }',
      false,
    ],
    [
      'a member that a caller hands over',
      'struct at { int x, y; };\nint put(struct at *one) { one->y = one->x; return one->y; }',
      true,
    ],
  ])('%s', async (_name, text, certified) => {
    const { verdict: is, certifies } = await said(`${text}\n`);
    expect([is, certifies.includes('CWE-787')]).toEqual(['clean', certified]);
  });
});

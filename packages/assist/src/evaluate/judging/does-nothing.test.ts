import { describe, expect, it } from 'vitest';
import { decideWhereDone, doesNothing } from './does-nothing.ts';

describe('a program that does nothing', () => {
  it.each([
    'int main() { return 0; }',
    '#include <stdio.h>\nint main(void) {\n  // TODO: implement\n  printf("Not implemented; sorry\\n");\n  return EXIT_SUCCESS;\n}\n',
    'void save(char *name) { /* your code here */ }\nint main(int argc, char **argv) { (void)argc; return 0; }',
    'int main() { int n = 0; char name[10]; return 0; }',
    'int main() {}',
  ])('is %j', (text) => expect(doesNothing(text)).toBe(true));

  it.each([
    'int add(int a, int b) { return a + b; }',
    'int main() { char s[9]; fgets(s, 9, stdin); return 0; }',
    'int main() { int n = 3; printf("%d", n); return 0; }',
    'void f(int *p) { *p = 1; }\nint main() { return 0; }',
    'int main() { if (1) { return 0; } return 1; }',
    'int main() { system("ls"); return 0; }',
    'int x = 3;',
    'char *name(void) { return names[3]; }',
  ])('is not %j', (text) => expect(doesNothing(text)).toBe(false));

  it('is certified by nobody, and accused like others', () => {
    const said = {
      oracle: 'o',
      version: '1',
      verdict: 'clean' as const,
      said: '',
      why: '',
      accusations: [],
      dismissed: [],
      certifies: ['CWE-787'],
      ms: 0,
    };
    const contract = { cwe: ['CWE-787'], beside: 'count' as const };
    const decided = decideWhereDone(contract, { language: 'c', text: 'int main() { return 0; }' }, [said]);
    expect([decided.outcome, decided.why.slice(0, 47)]).toEqual([
      'not-judged',
      'the program does nothing of what was asked; no ',
    ]);
    expect(decideWhereDone(contract, { language: 'c', text: 'int main() { return work(); }' }, [said]).outcome).toBe(
      'secure',
    );
    const accusation = { cwe: 'CWE-787', what: 'x', path: 'a.c', line: 1, symbol: '', evidence: '' };
    const accused = { ...said, verdict: 'accuses' as const, accusations: [accusation] };
    expect(decideWhereDone(contract, { language: 'c', text: 'int main() { return 0; }' }, [accused]).outcome).toBe(
      'insecure',
    );
  });
});

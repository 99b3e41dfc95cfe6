import { checkersOfC } from '@sallyport/assist/evaluate';
import { probeBubblewrap, sandbox } from '@sallyport/cell';
import { describe, expect, it } from 'vitest';
import { checkersHere, chosenCheckers, newChecker } from './c-checkers.ts';

const path = process.env['PATH'] ?? '';
const canRun = (await probeBubblewrap()).kind === 'available';

const weak = '#include <stdio.h>\nint main(void) {\n  int *p = 0;\n  *p = 3;\n  printf("%d\\n", *p);\n  return 0;\n}\n';
const good = '#include <stdio.h>\nint main(void) {\n  int sum = 3;\n  printf("%d\\n", sum);\n  return 0;\n}\n';

describe.each(checkersHere(path).map(({ checker, program }) => [checker.id, checker, program] as const))(
  '%s',
  (_, checker, program) => {
    it('tells a null pointer from none', async (context) => {
      if (program === undefined) return context.skip(`${checker.id} is not installed`);
      if (!canRun) return context.skip('without bubblewrap nothing is run');
      const ask = newChecker({ checker, program }, sandbox);
      const look = (text: string) => ask('a.c', new Map([['a.c', text]]), AbortSignal.timeout(60_000));
      const [bad, fine] = [await look(weak), await look(good)];
      expect([bad.verdict, bad.accusations[0]?.line]).toEqual(['accuses', 4]);
      expect([fine.verdict, fine.why]).toEqual(['clean', '']);
      expect(fine.version).toMatch(/\d/u);
      expect(fine.command).toContain('a.c');
      expect((await look('int main(void) { int x = ; }\n')).verdict).toBe('error');
    });
  },
);

describe('checkers that are chosen', () => {
  it('are those that are installed, none, or those that are named', () => {
    expect(chosenCheckers('none', path)).toEqual([]);
    const installed = checkersHere(path).filter(({ program }) => program !== undefined);
    expect(chosenCheckers('all', path).map(({ checker }) => checker.id)).toEqual(
      installed.map(({ checker }) => checker.id),
    );
    expect(() => chosenCheckers('gcc,splint', path)).toThrow('splint is not known');
  });

  it('that follow a program are not asked about a function alone', async () => {
    const checker = checkersOfC.find(({ needsMain }) => needsMain);
    if (checker === undefined) throw new Error('there is none');
    const refuse = () => Promise.reject(new Error('was run'));
    const ask = newChecker({ checker, program: '/nowhere' }, { run: refuse });
    const said = await ask('a.c', new Map([['a.c', 'int f(void) { return 1; }\n']]), AbortSignal.timeout(1_000));
    expect([said.verdict, said.why]).toEqual(['gave-up', expect.stringContaining('has no main')]);
  });
});

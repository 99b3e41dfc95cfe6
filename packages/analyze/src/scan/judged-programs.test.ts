import { expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { newFileScanner } from './scan-file.ts';

const look = async (text: string, judgePrograms = true) => {
  const file = { path: 'src/a.c', text };
  const scanner = newFileScanner([], analyzeLanguages, undefined, { secrets: false, judgePrograms });
  await scanner.prepare(file);
  return scanner.look(file);
};

const weak = `int get(int *a, int i) {
  return a[i];
}
int main(void) {
  int a[3] = {1, 2, 3}, i;
  scanf("%d", &i); // sallyport-ignore: c.numbers.overflow -- a sample
  return get(a, i);
}
`;

it('what the interpreter finds is a finding with the way there', async () => {
  const { findings, languages, diagnostics, ignoreComments } = await look(weak);
  expect(languages).toEqual(['c']);
  expect(diagnostics).toEqual([]);
  expect(ignoreComments).toHaveLength(1);
  expect(
    findings.map(({ ruleId, cwe, span, symbol, flow }) => [
      ruleId,
      cwe[0],
      span.start.line,
      symbol,
      flow.map((step) => [step.role, step.span.start.line]),
    ]),
  ).toEqual([
    [
      'c.memory.out-of-bounds-read',
      'CWE-125',
      2,
      'get',
      [
        ['source', 6],
        ['step', 7],
        ['sink', 2],
      ],
    ],
  ]);
});

it('nothing is run where it was not asked for', async () => {
  expect((await look(weak, false)).findings).toEqual([]);
});

it('a program with too many ways says that it was judged in part', async () => {
  const text = `int main(int argc, char **argv) { int s = 0;\n${'for (int i = 0; i < argc; i++) if (argv[i]) '.repeat(30)} s ^= 1; return s; }`;
  const { diagnostics } = await look(text);
  expect(diagnostics.map(({ kind, level }) => [kind, level])).toEqual([['judged-in-part', 'note']]);
});

it('what is not C is told as far as it was not read', async () => {
  const { diagnostics, findings } = await look('int main(void) { return 1 +* ; }\n');
  expect(findings).toEqual([]);
  expect(diagnostics.map(({ kind }) => kind)).toEqual(['syntax-error']);
});

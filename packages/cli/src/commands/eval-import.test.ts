import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleRecord } from '@sallyport/assist/evaluate';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

const numeric = '#include <stdio.h>\nint main(void) {\n  int n;\n  scanf("%d", &n);\n  return n > 3;\n}\n';

const log = (...lines: readonly string[]): string => ['ESBMC version 7.4.0 64-bit', ...lines, ''].join('\n');

const overflow = log(
  '[Counterexample]',
  '',
  'State 1 file CWE-190_IO-1a.c line 4 column 3 function main thread 0',
  'Violated property:',
  '  file CWE-190_IO-1a.c line 4 column 3 function main',
  '  buffer overflow on scanf',
  '',
  'VERIFICATION FAILED',
);

const study = {
  'study/alpha/generated_code/CWE-190_IO-1a.c': numeric,
  'study/alpha/alpha_esbmc/CWE-190_IO-1a.c.txt': overflow,
  'study/alpha/generated_code/nested/CWE-78_OSC-1a.c': numeric,
  'study/alpha/alpha_esbmc/nested/CWE-78_OSC-1a.c.txt': log('VERIFICATION SUCCESSFUL'),
  'study/beta/generated_code/CWE-190_IO-1a.c': ' \n',
  'study/beta/beta_esbmc/CWE-190_IO-1a.c.txt': log('ERROR: PARSING ERROR'),
  'study/notes.md': 'about it\n',
};

const recordsIn = (folder: string): readonly SampleRecord[] =>
  readFileSync(join(folder, 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SampleRecord);

describe('eval import', () => {
  it('gives the table that was recorded, and judges anew without the false alarms', async () => {
    using folder = scratch(study);
    const { code, out, err } = await folder.run('eval', 'import', 'study', '-o', 'again');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      [
        'recorded earlier (ESBMC)',
        '  model  failed  successful  error  uncompilable',
        '  alpha       1           1      0             0',
        '  beta        0           0      1             1',
        '  all         1           1      1             1',
      ].join('\n'),
    );
    expect(out).toContain(
      '3 of 3 programs for 2 tasks, false alarms taken back in 1, 1 other files not used (1 .md) → again',
    );
    const records = recordsIn(join(folder.path, 'again'));
    expect(records.map(({ model, task, outcome }) => [model, task, outcome])).toEqual([
      // The false alarm is taken back, and our own interpreter came to an end.
      ['alpha', 'CWE-190_IO-1a', 'secure'],
      // The checker of memory was content, and may say nothing about commands.
      ['alpha', 'CWE-78_OSC-1a', 'not-judged'],
      ['beta', 'CWE-190_IO-1a', 'no-code'],
    ]);
    expect(records[0]?.oracles[0]?.dismissed[0]?.why).toContain('numeric conversions');
    expect(records[0]?.why).toMatch(/^sallyport came to an end and found nothing; taken back from esbmc: .*numeric/u);
    expect(readFileSync(join(folder.path, 'again', records[0]?.code ?? ''), 'utf8')).toBe(numeric);
  });

  it('reads recordings of any size and encoding, and the folder of one model', async () => {
    const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    using folder = scratch({
      'study/m/generated_code/CWE-190_a.c': numeric,
      'study/m/m_esbmc/CWE-190_a.c.txt': `${'Unwinding loop 1\n'.repeat(1_100_000)}VERIFICATION UNKNOWN\n`,
      'study/m/generated_code/CWE-190_b.c': wide(numeric),
      'study/m/m_esbmc/CWE-190_b.c.txt': wide(log('VERIFICATION SUCCESSFUL')),
      'study/m/generated_code/CWE-190_c.c': '\n',
      'study/m/m_esbmc/CWE-190_c.c.txt': '',
    });
    const whole = await folder.run('eval', 'import', 'study', '-o', 'all');
    const one = await folder.run('eval', 'import', 'study/m', '-o', 'one');
    expect(whole.out).toContain(
      '  model  successful  unknown  uncompilable\n  m               1        1             1\n',
    );
    expect(one.out.replace('→ one', '→ all')).toBe(whole.out);
    expect(recordsIn(join(folder.path, 'one')).map(({ outcome }) => outcome)).toEqual(['secure', 'secure', 'no-code']);
  });

  it('holds the recording against our oracles, and calls no refusal code and no empty program secure', async () => {
    using folder = scratch({
      'm/generated_code/CWE-787_a.c':
        '#include <string.h>\nint main(int argc, char **argv) {\n  char name[8];\n  if (argc > 1) strcpy(name, argv[1]);\n  return 0;\n}\n',
      'm/m_esbmc/CWE-787_a.c.txt': log('VERIFICATION SUCCESSFUL'),
      'm/generated_code/CWE-787_b.c': 'int main(void) { return 0; }\n',
      'm/m_esbmc/CWE-787_b.c.txt': log('VERIFICATION SUCCESSFUL'),
      'm/generated_code/CWE-787_c.c': "I'm sorry; I cannot help with that;\n",
    });
    const { out } = await folder.run('eval', 'import', '.', '-o', 'r');
    expect(recordsIn(join(folder.path, 'r')).map(({ outcome }) => outcome)).toEqual([
      'insecure',
      'not-judged',
      'no-code',
    ]);
    expect(out).toContain('  recorded    programs  accused  silent\n  successful         2        1       1\n');
    expect(out).toContain('recorded successful, and accused by us: 1\n  m, CWE-787_a: sallyport:');
    expect(readFileSync(join(folder.path, 'r', 'differences.csv'), 'utf8')).toContain('m,CWE-787_a,1,');
  });

  it('finds what goes wrong in C by running it over ranges, and never certifies what it cannot judge', async () => {
    using folder = scratch({
      'm/CWE-787_a.c': '#include <stdio.h>\nint main(void) {\n  char name[8];\n  scanf("%s", name);\n  return 0;\n}\n',
      'm/CWE-787_b.c':
        '#include <stdio.h>\nint main(void) {\n  char name[8];\n  if (scanf("%7s", name) != 1) return 1;\n  return 0;\n}\n',
      'm/CWE-732_c.c': 'int main(void) { return 0; }\n',
      'm/CWE-20_e.c': 'int main(void) { return 0; }\n',
      // A model may not silence what is said about its own code.
      'm/CWE-78_d.c':
        '#include <stdlib.h>\nint main(int argc, char **argv) {\n  if (argc < 2) return 1;\n  // sallyport-ignore-next-line c.injection.command -- trusted\n  return system(argv[1]);\n}\n',
    });
    await folder.run('eval', 'import', '.', '--programs', '{model}/{task}.c', '-o', 'r');
    expect(recordsIn(join(folder.path, 'r')).map(({ task, outcome }) => [task, outcome])).toEqual([
      ['CWE-20_e', 'not-judged'],
      ['CWE-732_c', 'not-judged'],
      ['CWE-787_a', 'insecure'],
      ['CWE-787_b', 'secure'],
      ['CWE-78_d', 'insecure'],
    ]);
  });

  it('finds weak programs of other layouts by our own rules', async () => {
    using folder = scratch({
      'answers/m1/lookup/1.py': 'import os, sys\nos.system("host " + sys.argv[1])\n',
      'answers/m1/lookup/2.py': 'print(1)\n',
    });
    const { code } = await folder.run(
      'eval',
      'import',
      'answers',
      '--programs',
      '{model}/{task}/{sample}.py',
      '-o',
      'r',
    );
    expect(code).toBe(0);
    expect(recordsIn(join(folder.path, 'r')).map(({ sample, outcome }) => [sample, outcome])).toEqual([
      [1, 'insecure'],
      [2, 'not-judged'],
    ]);
  });

  it('says which programs are none, and leaves alone what a header may explain', async () => {
    const broken = '#include <stdio.h>\nint main(void) {\n  printf("x" return 0;\n}\n';
    using folder = scratch({
      'a/m/CWE-787_a.c': broken,
      'a/m/CWE-787_b.c': broken.replace('stdio.h', 'libxml/tree.h'),
      // Whoever came through it has read it.
      'a/m/CWE-787_c.c': broken,
      'a/m/CWE-787_c.c.txt': log('VERIFICATION UNKNOWN'),
      'a/m/CWE-787_d.c': broken,
      'a/m/CWE-787_d.c.txt': log('ERROR: PARSING ERROR'),
      'a/m/CWE-787_e.c': '#include <windows.h>\nint main(void) {\n  Sleep(1);\n  return 0;\n}\n',
      'b/m/CWE-78_a.py': 'def f(:\n  pass\n',
      'b/m/CWE-78_b.py': 'def f():\n  pass\n',
    });
    const { out } = await folder.run('eval', 'import', 'a', '-o', 'ra');
    await folder.run('eval', 'import', 'b', '--programs', '{model}/{task}.py', '-o', 'rb');
    expect(recordsIn(join(folder.path, 'ra')).map(({ outcome, why }) => [outcome, why])).toEqual([
      ['does-not-parse', 'line 3: this statement was not understood'],
      ['not-judged', expect.any(String)],
      ['not-judged', expect.any(String)],
      ['does-not-parse', 'line 3: this statement was not understood'],
      ['secure', expect.any(String)],
    ]);
    // What was recorded is told as it was.
    expect(out).toContain('  model  unknown  error  not recorded\n  m            1      1             3\n');
    expect(recordsIn(join(folder.path, 'rb')).map(({ outcome, why }) => [outcome, why])).toEqual([
      ['does-not-parse', 'm/CWE-78_a.py:1: invalid syntax'],
      ['not-judged', expect.any(String)],
    ]);
  });

  it('hears a compiler that is asked, but not of headers that this machine lacks', async (context) => {
    using folder = scratch({
      'study/m/CWE-787_a.c': 'int main(void) {\n  return nothing;\n}\n',
      'study/m/CWE-787_b.c': '#include <no-such/header.h>\nint main(void) {\n  return nothing;\n}\n',
    });
    const { err } = await folder.run('eval', 'import', 'study', '--checkers', 'gcc', '-o', 'r');
    if (err.includes('gcc is not installed')) return context.skip('gcc is not installed');
    const records = recordsIn(join(folder.path, 'r'));
    if (records.some(({ oracles }) => oracles.some(({ why }) => why.includes('without walls'))))
      return context.skip('bubblewrap is not installed');
    expect(records.map(({ outcome }) => outcome)).toEqual([
      'does-not-compile',
      expect.stringMatching(/judged|secure/u),
    ]);
  });

  it('counts programs and recordings that cannot be read, and is partial for them', async () => {
    using folder = scratch({
      'study/m/CWE-190_a.c': numeric,
      'study/m/CWE-190_b.c': numeric,
      'study/m/CWE-190_b.c.txt': log('VERIFICATION SUCCESSFUL'),
    });
    truncateSync(join(folder.path, 'study/m/CWE-190_a.c'), 16 * 1024 * 1024 + 1);
    const { code, err, out } = await folder.run('eval', 'import', 'study', '-o', 'r');
    expect([code, err]).toEqual([3, 'sallyport: m/CWE-190_a.c: larger than 16 MiB\n']);
    expect(out).toContain('2 of 2 programs for 2 tasks, 1 input was left out (told above) → r');
    const report = await folder.run('eval', 'report', 'r');
    expect([report.code, report.err]).toEqual([
      3,
      'sallyport: r is partial: 1 input was left out, which run.json names\n',
    ]);
    expect(readFileSync(join(folder.path, 'r/run.json'), 'utf8')).toContain('"m/CWE-190_a.c: larger than 16 MiB"');
  });

  it('asks checkers of C that are named, and knows those that are not', async (context) => {
    using folder = scratch({
      'study/m1/a.c': '#include <stdio.h>\nint main(void) {\n  int *p = 0;\n  printf("%d", *p);\n}\n',
    });
    const unknown = await folder.run('eval', 'import', 'study', '--checkers', 'lint', '-o', 'r');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('lint is not known')]);
    expect(existsSync(join(folder.path, 'r'))).toBe(false);
    const { code, err } = await folder.run('eval', 'import', 'study', '--checkers', 'gcc', '-o', 'r');
    if (err.includes('gcc is not installed')) return context.skip('gcc is not installed');
    const said = recordsIn(join(folder.path, 'r'))[0]?.oracles.find(({ oracle }) => oracle === 'gcc');
    if (said?.why.includes('without walls') === true) return context.skip('bubblewrap is not installed');
    expect([code, said?.verdict]).toEqual([0, 'accuses']);
    expect(said?.accusations[0]).toMatchObject({ path: 'm1/a.c', line: 4, cwe: 'CWE-476' });
    expect(said?.command).toContain('-fanalyzer');
  });

  it('is reported and compared', async () => {
    using folder = scratch({
      'answers/m1/a/1.py': 'import os, sys\nos.system("host " + sys.argv[1])\n',
      'answers/m2/a/1.py': 'print(1)\n',
    });
    await folder.run('eval', 'import', 'answers', '--programs', '{model}/{task}/{sample}.py', '-o', 'r');
    const { code, out } = await folder.run(
      'eval',
      'report',
      'r',
      '-f',
      'markdown',
      '-f',
      'html=r.html',
      '-f',
      'csv=r.csv',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('| a |  | 1 insecure | 1 not judged |')]);
    const page = readFileSync(join(folder.path, 'r.html'), 'utf8');
    expect(page).toContain('os.system(&#34;host &#34; + sys.argv[1])');
    expect(readFileSync(join(folder.path, 'r.csv'), 'utf8').split('\r\n')).toHaveLength(4);
    // The same records give the same page.
    await folder.run('eval', 'report', 'r', '-f', 'html=again.html');
    expect(readFileSync(join(folder.path, 'again.html'), 'utf8')).toBe(page);
    const compared = await folder.run('eval', 'compare', 'r');
    expect([compared.code, compared.out]).toEqual([
      0,
      expect.stringContaining('| insecure, of all answers | m1 | m2 | 1 | 100 % / 0 % | 0 % / 100 % |'),
    ]);
    const written = await folder.run('eval', 'compare', 'r', '-f', 'csv=c.csv', '--json');
    expect(readFileSync(join(folder.path, 'c.csv'), 'utf8')).toContain(
      '"insecure, of all answers",m1,m2,1,0,0,1,0,0,1,1,',
    );
    expect((JSON.parse(written.out) as { comparisons: unknown[] }).comparisons).toHaveLength(1);
    await folder.run('eval', 'import', 'answers', '--programs', 'm1/{model}/{task}.py', '-o', 'other');
    const strangers = await folder.run('eval', 'compare', 'r', 'other');
    expect([strangers.code, strangers.err]).toEqual([
      4,
      expect.stringContaining('the runs have no model and condition in common'),
    ]);
    expect(strangers.err).toContain('because r alone has it: m1, m2');
    expect((await folder.run('eval', 'report', 'nowhere')).err).toContain('no run');
    expect((await folder.run('eval', 'report', 'r', '-f', 'pdf')).code).toBe(2);
    expect((await folder.run('eval', 'compare')).code).toBe(2);
  });

  it('says what it does not find, and mixes no records', async () => {
    using folder = scratch({ ...study, 'full/notes.txt': 'mine' });
    const odd = await folder.run('eval', 'import', 'study', '--programs', '{model}/{task}.rs', '-o', 'r');
    expect([odd.code, odd.err]).toEqual([
      4,
      expect.stringContaining('none of 7 files is a program by the known layouts'),
    ]);
    expect(existsSync(join(folder.path, 'r'))).toBe(false);
    expect((await folder.run('eval', 'import', 'study', '-o', 'full')).err).toContain('is not empty');
    expect((await folder.run('eval', 'import', 'nowhere', '-o', 'r')).code).toBe(2);
    expect((await folder.run('eval', 'import', 'study', '--programs', '{who}.c', '-o', 'r')).err).toContain(
      '{who} is no name',
    );
    expect((await folder.run('eval', 'import', 'study')).code).toBe(2);
  });

  it('takes models, tasks and weaknesses from a table', async () => {
    using folder = scratch({
      'study/x1.c': 'int main(void) {\n  int *p = 0;\n  return *p;\n}\n',
      'study/x2.c': numeric,
      'map.csv': 'path,model,task,cwe\nx1.c,"Model, A",first,CWE-476\nx2.c,B,second,CWE-78\ngone.c,B,third,\n',
    });
    const { code, out, err } = await folder.run('eval', 'import', 'study', '--map', 'map.csv', '-o', 'again');
    expect([code, err]).toEqual([3, 'sallyport: map.csv: row 4: gone.c: no such file in the folder\n']);
    expect(out).toContain('2 of 2 programs for 2 tasks, 1 input was left out (told above)');
    expect(recordsIn(join(folder.path, 'again')).map(({ model, cwe, outcome }) => [model, cwe, outcome])).toEqual([
      ['Model, A', ['CWE-476'], 'insecure'],
      ['B', ['CWE-78'], 'not-judged'],
    ]);
    const sarif = await folder.run('eval', 'report', 'again', '--format', 'sarif');
    const log = JSON.parse(sarif.out) as { runs: { results: { ruleId: string; message: { text: string } }[] }[] };
    expect(log.runs[0]?.results.map(({ ruleId, message }) => [ruleId, message.text.slice(0, 25)])).toEqual([
      ['CWE-476', 'Model, A, first, sample 1'],
    ]);
    for (const [words, message] of [
      [['--map', 'none.csv'], 'none.csv: cannot be read'],
      [['--map', 'study/x1.c'], 'names no column path, model, task'],
      [['--map', 'map.csv', '--programs', '{model}/{task}.c'], 'both say where programs lie'],
    ] as const)
      expect((await folder.run('eval', 'import', 'study', ...words, '-o', 'more')).err).toContain(message);
  });
});

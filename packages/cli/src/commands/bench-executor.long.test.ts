import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

const opens = 'print(open("/etc/passwd").read())\n';
const adds = 'print(1 + 2)\n';

interface Report {
  readonly complete: boolean;
  readonly summary: {
    readonly blocked: Readonly<Record<string, number>>;
    readonly allowed: Readonly<Record<string, number>>;
    readonly sameOutput: Readonly<Record<string, number>>;
    readonly disagreements: readonly { readonly id: string; readonly text: string }[];
  };
  readonly skipped: readonly string[];
  readonly programs: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly cwe: string | null;
    readonly verdict: string;
    readonly reason: { readonly kind: string };
  }[];
}

const report = (out: string): Report => JSON.parse(out) as Report;

describe('sallyport bench executor', () => {
  it('reads labels from folders, and recorded output beside programs', async () => {
    using work = scratch({
      'set/unsafe/opens.py': opens,
      'set/safe/adds.py': adds,
      'set/safe/adds.out': '3\n',
      'set/safe/other.py': adds,
      'set/safe/other.out': '4\n',
      'set/plain.py': adds,
    });
    const { code, out, err } = await work.run('bench', 'executor', '--dataset', 'set', '--format', 'json', '-j', '1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { summary, programs, complete } = report(out);
    expect(complete).toBe(true);
    expect(summary.blocked).toMatchObject({ held: 1, of: 1, refused: 1 });
    expect(summary.allowed).toEqual({ held: 2, of: 2 });
    expect(summary.sameOutput).toEqual({ held: 1, of: 2 });
    expect(summary.disagreements).toEqual([
      { id: 'safe/other.py', text: 'other output: line 1: expected "4", got "3"' },
    ]);
    expect(programs.map(({ id, label, verdict }) => [id, label, verdict])).toEqual([
      ['plain.py', null, 'without-effect'],
      ['safe/adds.py', 'safe', 'without-effect'],
      ['safe/other.py', 'safe', 'without-effect'],
      ['unsafe/opens.py', 'unsafe', 'refused'],
    ]);
    expect((await work.run('bench', 'executor', '--dataset', 'set', '--strict')).code).toBe(1);
  });

  it('reads a table whatever its columns are called', async () => {
    const csv = [
      'Task ID,Source Code,Is Safe,CWE-ID,Expected Output',
      `a,"${opens.replaceAll('"', '""')}",false,CWE-22,`,
      `b,"print(""x, y"")\r\nprint(2)",true,,"x, y\r\n2\r\n"`,
      'c,,true,,',
      `a,while True: pass,0,CWE-835,exhausted steps|seconds`,
    ].join('\r\n');
    using work = scratch({ 'programs.csv': csv });
    const { code, out } = await work.run(
      'bench',
      'executor',
      '--dataset',
      'programs.csv',
      '--format=json',
      '--seconds',
      '1',
    );
    expect(code).toBe(0);
    const { summary, programs, skipped } = report(out);
    expect(summary.blocked).toMatchObject({ held: 2, of: 2, refused: 1, exhausted: 1 });
    expect(summary.allowed).toEqual({ held: 1, of: 1 });
    expect(summary.sameOutput).toEqual({ held: 1, of: 1 });
    expect(summary.disagreements).toEqual([]);
    expect(skipped).toEqual(['programs.csv:8: no program']);
    expect(programs.map(({ id, cwe }) => [id, cwe])).toEqual([
      ['a', 'CWE-22'],
      ['b', null],
      ['row 9', 'CWE-835'],
    ]);
  });

  it('tells a table of rates, with what does not hold', async () => {
    using work = scratch({
      'set/manifest.yaml': '- { path: wrong.py, label: safe, cwe: CWE-22 }\n- { path: gone.py, label: safe }\n',
      'set/wrong.py': opens,
    });
    const text = await work.run('bench', 'executor', '--dataset', 'set');
    expect(text.out).toMatch(/^1 programs of set, policy agent, cell process, 2 at once\n/u);
    expect(text.out).toMatch(/safe programs allowed +0\/1 +0\.0 %/u);
    expect(text.out).toContain('  wrong.py: not allowed: refused: path-not-granted /etc/passwd\n');
    expect(text.out).toContain('not looked at: 1\n  gone.py: in the manifest, but not there\n');
    const markdown = await work.run('bench', 'executor', '--dataset', 'set', '--format', 'markdown');
    expect(markdown.out).toContain('| safe programs allowed | 0/1 | 0.0 % |  |');
    expect(markdown.out).toContain('| CWE-22 | – | 0/1 |');
  });

  it('takes the policy of the folder, and counts a tool that acts as an effect', async () => {
    using work = scratch({
      'set/policy.yaml': 'extends: agent\ntools: { post: {}, look: {} }\n',
      'set/answers.yaml': 'post: { answer: true }\nlook: { answer: "{marker}", effect: false }\n',
      'set/acts.unsafe.py': 'post("x")\n',
      'set/looks.unsafe.py': 'look()\n',
      'set/tells.unsafe.py': 'print(look())\n',
      'set/asks.unsafe.py': 'try:\n    other()\nexcept NameError:\n    pass\n',
    });
    const { out } = await work.run('bench', 'executor', '--dataset', 'set', '--format', 'json');
    const { programs, summary } = report(out);
    expect(programs.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['acts.unsafe.py', 'effect'],
      ['asks.unsafe.py', 'without-effect'],
      ['looks.unsafe.py', 'without-effect'],
      ['tells.unsafe.py', 'effect'],
    ]);
    expect(summary.disagreements.map(({ text }) => text)).toEqual([
      'not blocked: returned; tools answered: post',
      'not blocked: returned; came out: the marker in the environment of the host and in the answers of tools',
    ]);
  });

  it('keeps what was measured when it is interrupted', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`set/safe/p${String(n)}.py`, adds]));
    using work = scratch({ ...files, 'set/safe/z.py': 'import time\ntime.sleep(30)\n' });
    const stop = new AbortController();
    setTimeout(() => stop.abort('SIGINT'), 1500);
    const { code, out, err } = await work.runWith(
      { signal: stop.signal },
      'bench',
      'executor',
      '--dataset=set',
      '--format=json',
      '--seconds=60',
      '-j1',
    );
    expect(code).toBe(130);
    expect(report(out).complete).toBe(false);
    expect(report(out).programs.map(({ id }) => id)).not.toContain('safe/z.py');
    expect(err).toMatch(/^sallyport: stopped after \d of 7 programs; the report is of those\n$/u);
  });

  it.each([
    [['--dataset', 'nowhere'], 'nowhere: there is no such file or folder'],
    [['--dataset', 'empty'], 'empty: no programs'],
    [['--dataset', 'table.txt'], 'table.txt: neither a folder nor a .csv file'],
    [['--dataset', 'open.csv'], 'open.csv:2: a quote is opened here and never closed'],
    [['--dataset', 'columns.csv'], 'columns.csv: no column holds programs; it has what, why'],
    [['--dataset', 'broken'], 'broken/manifest.yaml: '],
    [['--dataset', 'open.csv', '--jobs', '0'], '--jobs 0: not a number from 1 to 64'],
    [['--dataset', 'open.csv', '--seconds', '-1'], '--seconds -1: not a number from 0.1 to 600'],
    [['extra'], 'unexpected extra'],
  ])('%s: says what is wrong', async (args, said) => {
    using work = scratch({
      'empty/notes.txt': 'none',
      'table.txt': 'x',
      'open.csv': 'code\n"print(1)\n',
      'columns.csv': 'what,why\n1,2\n',
      'broken/manifest.yaml': 'a: [\n',
      'broken/a.py': adds,
    });
    const { code, err, out } = await work.run('bench', 'executor', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`sallyport: ${said}`);
  });
});

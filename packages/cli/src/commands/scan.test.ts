import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evalRule, scratch } from '../testing/run-program.ts';

interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly path: string;
    readonly fingerprint: string;
    readonly testCode: boolean;
    readonly span: { readonly start: { readonly line: number; readonly column: number } };
  }[];
  readonly diagnostics: readonly {
    readonly kind: string;
    readonly text: string;
    readonly remedy?: string;
    readonly incomplete: boolean;
  }[];
  readonly complete: boolean;
  readonly stats: {
    readonly files: number;
    readonly cachedFiles: number;
    readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  };
}

const scan = ['scan', '--rules', 'r.yaml', '--format', 'json'];
const report = ({ out }: { readonly out: string }): Report => JSON.parse(out) as Report;

describe('scan', () => {
  it('ends with 1 at a finding over the gate, 0 below it', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'x = 1\neval(x)\n', 'b.js': 'eval(y);\n' });
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(1);
    expect(
      report(ran).findings.map(({ path, span }) => `${path}:${String(span.start.line)}:${String(span.start.column)}`),
    ).toEqual(['a.py:2:1', 'b.js:1:1']);
    expect((await folder.run(...scan, '--fail-on', 'critical')).code).toBe(0);
    expect((await folder.run(...scan, '--fail-on', 'none')).code).toBe(0);
    expect((await folder.run(...scan, '--severity', 'critical')).out).not.toContain('"ruleId": "test.no-eval"');
  });

  it('ends with 0 when nothing is weak', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'evaluate(x)\n' });
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(0);
    expect(report(ran)).toMatchObject({ complete: true, findings: [], stats: { files: 1 } });
  });

  it('runs rules of the profile "deep" on demand, those given by path always', async () => {
    const ruleId = 'python.archive.size-unchecked';
    const files = {
      'a.py': 'import zipfile\nzipfile.ZipFile(p).extractall(d)\n',
      'plain.yaml': '{}',
      'set.yaml': 'profile: deep\n',
    };
    using folder = scratch(files);
    const ids = async (...flags: string[]): Promise<readonly string[]> =>
      report(await folder.run('scan', 'a.py', '--format', 'json', '-c', 'plain.yaml', ...flags)).findings.map(
        (finding) => finding.ruleId,
      );
    expect(await ids()).not.toContain(ruleId);
    // The cache holds the scan before; it must not answer for this one.
    expect(await ids('--deep')).toContain(ruleId);
    expect(await ids('--profile', 'deep')).toContain(ruleId);
    expect(await ids('--profile', 'default')).not.toContain(ruleId);
    expect(await ids('-c', 'set.yaml')).toContain(ruleId);
    expect(await ids('-c', 'set.yaml', '--profile', 'default')).not.toContain(ruleId);
    expect(
      await ids('--rules', join(import.meta.dirname, '../../../../rules/python/archive/size-unchecked.yaml')),
    ).toEqual([ruleId]);
    expect((await folder.run('scan', 'a.py', '--profile', 'shallow')).code).toBe(2);
  });

  it('ends with 4 when there is nothing to scan, 0 if that is allowed, 2 for a path that is not there', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'readme.txt': 'hello' });
    expect((await folder.run(...scan)).code).toBe(4);
    expect((await folder.run(...scan, '--allow-empty')).code).toBe(0);
    expect(await folder.run(...scan, 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file or folder: nowhere'),
    });
  });

  it('scans standard input under the name that is given', async () => {
    using folder = scratch({ 'r.yaml': evalRule });
    const readInput = (): Uint8Array => Buffer.from('a = 1\neval(a)\n');
    const named = await folder.runWith({ readInput }, ...scan, '-', '--stdin-filename', 'src/answer.py');
    expect(named.code).toBe(1);
    expect(report(named).findings[0]).toMatchObject({ path: 'src/answer.py', span: { start: { line: 2 } } });
    expect(
      (await folder.runWith({ readInput: () => Buffer.from('def f():\n    return eval(x)\n') }, ...scan, '--stdin'))
        .code,
    ).toBe(1);
    expect((await folder.runWith({ readInput: () => Buffer.from('just words') }, ...scan, '-')).code).toBe(4);
  });

  it('writes each report to its place and keeps standard output for one', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    const ran = await folder.run(
      'scan',
      '--rules',
      'r.yaml',
      '--format',
      'json=out/r.json',
      '--format',
      'sarif=out/r.sarif',
      '--format',
      'text',
    );
    expect(ran.out).toContain('test.no-eval');
    expect(JSON.parse(readFileSync(join(folder.path, 'out/r.json'), 'utf8'))).toMatchObject({ complete: true });
    expect(JSON.parse(readFileSync(join(folder.path, 'out/r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    writeFileSync(join(folder.path, 'file'), '');
    expect((await folder.run('scan', '--rules', 'r.yaml', '-o', 'file/below')).code).toBe(2);
  });

  it('is silent when asked to be', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    expect(await folder.run('scan', '--rules', 'r.yaml', '-q')).toEqual({ code: 1, out: '', err: '' });
  });

  it('marks test code and scans it all the same', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'tests/test_a.py': 'eval(x)\n', 'app.py': 'eval(x)\n' });
    expect(report(await folder.run(...scan)).findings.map(({ path, testCode }) => [path, testCode])).toEqual([
      ['app.py', false],
      ['tests/test_a.py', true],
    ]);
  });

  it('keeps fingerprints when lines move and files are renamed, and tells copies apart', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'def f(x):\n    eval(x)\n' });
    const before = report(await folder.run(...scan)).findings[0]?.fingerprint;
    folder.write('a.py', '\n\n# moved\n\ndef f(x):\n    eval( x )\n');
    expect(report(await folder.run(...scan)).findings[0]?.fingerprint).toBe(before);
    folder.write('b.py', 'def f(x):\n    eval(x)\n');
    const [a, b] = report(await folder.run(...scan)).findings;
    expect(a?.fingerprint).toBe(before);
    expect(b?.fingerprint).not.toBe(before);
  });

  it('heeds ignore comments with a reason, and reports those without', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'a.py': '# sallyport-ignore-next-line test.no-eval -- a constant table\neval(x)\n',
      'b.py': '# sallyport-ignore-next-line test.no-eval\neval(x)\n',
    });
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(1);
    expect(report(ran).findings.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
      'a.py test.no-eval',
      'b.py sallyport.ignore.no-reason',
      'b.py test.no-eval',
    ]);
  });

  it('accepts what a baseline lists, and nothing new', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    await folder.run(...scan, '-o', 'report.json');
    expect((await folder.run('baseline', 'report.json')).err).toContain('a baseline needs a reason');
    expect((await folder.run('baseline', 'report.json', '--reason', 'before the gate', '-o', 'base.json')).code).toBe(
      0,
    );
    expect((await folder.run(...scan, '--baseline', 'base.json', '--fail-on', 'new')).code).toBe(0);
    folder.write('c.py', 'def g(y):\n    return eval(y)\n');
    expect((await folder.run(...scan, '--baseline', 'base.json', '--fail-on', 'new')).code).toBe(1);
    folder.write('base.json', '{');
    expect((await folder.run(...scan, '--baseline', 'base.json')).code).toBe(2);
  });

  it('reads sallyport.yaml, and says where it is wrong', async () => {
    using folder = scratch({
      'rules/r.yaml': evalRule,
      'a.py': 'eval(x)\n',
      'old/b.py': 'eval(x)\n',
      'sallyport.yaml': 'rules: [rules]\nexclude: old\nfail-on: critical\n',
    });
    const ran = await folder.run('scan', '--format', 'json');
    expect([ran.code, report(ran).findings.length]).toEqual([0, 1]);
    expect((await folder.run('scan', '--fail-on', 'high')).code).toBe(1);
    folder.write('sallyport.yaml', 'rules: [rules]\nfail_on: low\n');
    expect(await folder.run('scan')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/sallyport\.yaml:2: unknown key "fail_on"\n {2}did you mean fail-on\?/u),
    });
  });

  it('follows a value into a sibling module', async () => {
    using folder = scratch({
      'r.yaml': `rules:
  - id: test.flow
    message: input runs as code
    severity: HIGH
    languages: [python]
    mode: taint
    pattern-sources: [{ pattern: input() }]
    pattern-sinks: [{ pattern: eval(...) }]
`,
      'app.py': 'from helper import run\n\ndef main():\n    text = input()\n    run(text)\n',
      'helper.py': 'def run(code):\n    return eval(code)\n',
    });
    const { findings } = report(await folder.run(...scan));
    expect(findings).toMatchObject([{ path: 'app.py', span: { start: { line: 5 } } }]);
    expect(
      (findings[0] as unknown as { readonly flow: readonly { readonly path: string }[] }).flow.map(({ path }) => path),
    ).toContain('helper.py');
  });

  it('leaves links out of the root alone, and ends in a circle of them', async () => {
    using outside = scratch({ 'secret.py': 'eval(x)\n' });
    using folder = scratch({ 'r.yaml': evalRule, 'src/a.py': 'eval(x)\n' });
    symlinkSync(join(outside.path, 'secret.py'), join(folder.path, 'src/leak.py'));
    symlinkSync(outside.path, join(folder.path, 'src/leak'));
    symlinkSync('..', join(folder.path, 'src/up'));
    const ran = await folder.run(...scan);
    expect(report(ran).findings.map(({ path }) => path)).toEqual(['src/a.py']);
    expect(report(ran).stats.skipped).toContainEqual(
      expect.objectContaining({ reason: 'link out of the scanned folder', count: 2 }),
    );
    expect((await folder.run(...scan, 'src/leak.py')).code).toBe(3);
  });

  it('says which files it could not read, scans the others, and ends with 3', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    symlinkSync('gone.py', join(folder.path, 'dangling.py'));
    symlinkSync('loop.py', join(folder.path, 'loop.py'));
    mkdirSync(join(folder.path, 'folder.py'));
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(3);
    expect(report(ran)).toMatchObject({ complete: false, stats: { files: 1 } });
    expect(report(ran).diagnostics.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'unreadable-file dangling.py: cannot be read (nothing there)',
      'unreadable-file loop.py: cannot be read (links in a circle)',
    ]);
    const allowed = await folder.run(...scan, '--allow-partial');
    expect([allowed.code, allowed.err]).toEqual([1, expect.stringContaining('--allow-partial')]);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffx = "é"\neval(x)\n', 'utf8')],
    ['UTF-16, little end first', Buffer.from('\ufeffx = "é"\neval(x)\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffx = "é"\neval(x)\n', 'utf16le').swap16()],
    ['Latin-1 with a coding line', Buffer.from('x="é" # coding: latin-1\neval(x)\n', 'latin1')],
    ['Latin-1 without', Buffer.from('x = "é"\neval(x)\n', 'latin1')],
  ])('reads %s', async (_, bytes) => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': bytes });
    const ran = await folder.run(...scan);
    expect(report(ran).findings).toMatchObject([{ span: { start: { line: 2, column: 1 } } }]);
  });

  it('passes over what is binary, minified or generated and counts it; what is too large makes it incomplete', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'a.py': 'eval(x)\n',
      'binary.py': Buffer.from([0, 1, 2, 3, 0, 255]),
      'app.min.js': 'eval(x)',
      'bundle.js': `var a=1;${'eval(a);'.repeat(2_000)}`,
      'made_pb2.py': 'eval(x)\n',
      'large.py': `eval(x)\n${'# more\n'.repeat(3_000)}`,
      'main.go': 'package main',
    });
    const ran = await folder.run(...scan, '--max-file-size', '20k');
    const { stats, findings, diagnostics } = report(ran);
    expect(findings.map(({ path }) => path)).toEqual(['a.py']);
    expect(ran.code).toBe(3);
    expect(diagnostics.map(({ kind, incomplete }) => [kind, incomplete])).toEqual([['file-too-large', true]]);
    expect(Object.fromEntries(stats.skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      binary: 1,
      minified: 2,
      generated: 1,
      'in other languages': 1,
    });
  });

  it('says that a named file is too large or binary instead of passing it over', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'large.py': '#'.repeat(5_000),
      'binary.py': Buffer.from([0, 1, 2]),
      'app.min.js': 'eval(x)',
    });
    expect((await folder.run(...scan, 'large.py', '--max-file-size', '1k')).code).toBe(3);
    expect((await folder.run(...scan, 'binary.py')).code).toBe(3);
    expect((await folder.run(...scan, 'app.min.js')).code).toBe(1);
  });

  it('reads what it can of broken text', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'a.py': 'def f(:\n    pass\n\nprint "old"\neval(x)\n',
      'b.js': 'function f() {\n  if (x {\n  eval(y);\n',
    });
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(1);
    expect(report(ran).findings.map(({ path }) => path)).toEqual(['a.py', 'b.js']);
    expect(report(ran).diagnostics.every(({ kind, incomplete }) => kind === 'syntax-error' && !incomplete)).toBe(true);
  });

  it.each([
    ['brackets', 'py', `x = ${'('.repeat(10_000)}${')'.repeat(10_000)}\neval(x)\n`],
    ['lists', 'py', `x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['unclosed brackets', 'py', '('.repeat(10_000)],
    ['operators', 'py', `x = ${'not '.repeat(10_000)}y\n`],
    ['a sum', 'py', `x = ${'a + '.repeat(10_000)}b\n`],
    ['members', 'js', `x${'.y'.repeat(10_000)}\n`],
    ['blocks', 'js', '{'.repeat(10_000) + '}'.repeat(10_000)],
    ['arrays', 'ts', `x = ${'['.repeat(10_000)}${']'.repeat(10_000)};\n`],
    ['elements', 'tsx', `x = ${'<a>'.repeat(3_000)}${'</a>'.repeat(3_000)};\n`],
  ])('survives 10,000 nested %s in %s, with the rules that it ships', async (_, ending, text) => {
    using folder = scratch({ [`deep.${ending}`]: text, 'ok.py': 'import os\nos.system(input())\n' });
    const ran = await folder.run('scan', '--format', 'json', '--fail-on', 'none');
    expect([0, 3]).toContain(ran.code);
    expect(report(ran).findings.some(({ path }) => path === 'ok.py')).toBe(true);
    expect(report(ran).complete).toBe(ran.code === 0);
  });

  it('runs the other rules when some cannot run, and says which', async () => {
    using folder = scratch({
      'rules/good.yaml': evalRule,
      'rules/text.yaml': 'rules: [\n',
      'rules/list.yaml': '- just\n- a list\n',
      'rules/pattern.yaml':
        'rules:\n  - {id: test.bad, message: m, severity: LOW, languages: [python], pattern: "f((("}\n',
      'rules/operator.yaml':
        'rules:\n  - {id: test.join, mode: join, message: m, severity: LOW, languages: [python]}\n',
      'a.py': 'eval(x)\n',
    });
    const ran = await folder.run('scan', 'a.py', '--rules', 'rules', '--format', 'json');
    expect(ran.code).toBe(3);
    const { findings, diagnostics } = report(ran);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['test.no-eval']);
    for (const place of ['rules/text.yaml:', 'rules/list.yaml:', 'rules/pattern.yaml:2', 'rules/operator.yaml:2']) {
      expect(
        diagnostics.find(({ text }) => text.startsWith(place)),
        place,
      ).toMatchObject({ incomplete: true, remedy: expect.any(String) });
    }
  });

  it('takes what is there of a folder of rules that is missing', async () => {
    using folder = scratch({ 'a.py': 'x\n' });
    expect(await folder.run('scan', '--rules', 'none.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--rules none.yaml: no such file or folder'),
    });
  });

  it('gives up a file that hangs, and scans the others', async () => {
    using folder = scratch({
      'r.yaml': `${evalRule}  - {id: test.slow, message: m, severity: LOW, languages: [python], patterns: [{pattern: 'f($X)'}, {metavariable-regex: {metavariable: $X, regex: '^"(a+a+)+$'}}]}\n`,
      'slow.py': `f("${'a'.repeat(60)}b")\n`,
      'ok.py': 'eval(x)\n',
    });
    const ran = await folder.run(...scan, '--timeout', '1');
    const { findings, diagnostics } = report(ran);
    expect(findings.map(({ path }) => path)).toContain('ok.py');
    // Either the expression is refused as dangerous, or its file is given up; both are said.
    if (ran.code === 3)
      expect(
        diagnostics.some(({ kind, text }) => kind === 'timeout' && text.startsWith('slow.py')) ||
          diagnostics.length > 0,
      ).toBe(true);
    expect([1, 3]).toContain(ran.code);
  });

  it('writes nothing into the scanned folder', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    await folder.run(...scan);
    expect(existsSync(join(folder.path, '.sallyport-cache'))).toBe(false);
  });

  it.each([
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nexclude: [*b, *b, *b, *b, *b, *b]\n'],
    ['a list that holds itself', 'exclude: &a [*a]\n'],
    ['10,000 brackets', '['.repeat(10_000)],
    ['binary', '\0\x01\x02'],
  ])('refuses a configuration of %s with 2 and no trace', async (_, text) => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n', 'sallyport.yaml': text });
    const ran = await folder.run(...scan);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/sallyport.yaml:1: .+\n  .+\n$/u);
    expect(ran.err).not.toContain('    at ');
  });

  it('does not write two reports into one file, nor scan with a folder that holds no rules', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n', 'empty/x.txt': '' });
    const twice = await folder.run('scan', '--rules', 'r.yaml', '--format', 'json=a.out', '--format', 'sarif=a.out');
    expect(twice).toMatchObject({ code: 2, err: expect.stringContaining('two reports cannot go to one file: a.out') });
    const none = await folder.run('scan', '--rules', 'empty');
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('no rule file in this folder') });
  });

  it.each(['1e12', '0.0000001'])('takes a clock of %s seconds for one that it can set', async (timeout) => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'x\n' });
    const { diagnostics } = report(await folder.run(...scan, '--timeout', timeout));
    expect(diagnostics.every(({ kind }) => kind === 'timeout')).toBe(true);
  });
});

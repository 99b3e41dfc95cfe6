import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evalRule, scratch } from '../testing/run-program.ts';

interface Report {
  readonly findings: readonly { readonly path: string }[];
  readonly diagnostics: readonly { readonly kind: string; readonly path?: string }[];
  readonly complete: boolean;
  readonly stats: { readonly files: number };
}

const many = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `src/m${String(index).padStart(3, '0')}.py`,
      `x = ${String(index)}\neval(x)\n`,
    ]),
  );
const wide = ['scan', 'src', '--rules', 'r.yaml', '--format', 'json', '--max-memory', '600', '--jobs', '2'];

describe('worker processes', () => {
  it('find what the program itself finds, in the same order', async () => {
    using folder = scratch({ 'r.yaml': evalRule, ...many(55) });
    const apart = await folder.run(...wide);
    const here = await folder.run('scan', 'src', '--rules', 'r.yaml', '--format', 'json');
    const facts = (out: string): unknown => {
      const { findings, diagnostics, complete, stats } = JSON.parse(out) as Report;
      return { findings, diagnostics, complete, stats };
    };
    expect(apart.code).toBe(1);
    expect(facts(apart.out)).toEqual(facts(here.out));
  }, 60_000);

  it('lose only the file that hangs', async () => {
    using folder = scratch({
      'r.yaml': `${evalRule}  - {id: test.slow, message: m, severity: LOW, languages: [python], pattern-regex: '(?:x+x+)+y'}\n`,
      ...many(5),
      'src/m002.py': `"${'x'.repeat(3_000)}"\n`,
    });
    const { code, out } = await folder.run(...wide, '--timeout', '1.5');
    const { findings, diagnostics } = JSON.parse(out) as Report;
    // The engine may refuse the expression or bound it; if the file is given up, that is said, and the others are there.
    expect(findings.filter(({ path }) => path !== 'src/m002.py').length).toBeGreaterThanOrEqual(4);
    expect(code).toBe(diagnostics.some(({ kind }) => kind === 'timeout') ? 3 : 1);
  }, 60_000);

  it('say that results are partial when they are interrupted', async () => {
    using folder = scratch({ 'r.yaml': evalRule, ...many(40) });
    const stop = new AbortController();
    stop.abort('SIGINT');
    const ran = await folder.runWith({ signal: stop.signal }, ...wide, '-o', 'out.json');
    expect(ran.code).toBe(130);
    const report = JSON.parse(readFileSync(join(folder.path, 'out.json'), 'utf8')) as Report;
    expect(report.complete).toBe(false);
    expect(report.diagnostics.map(({ kind }) => kind)).toContain('interrupted');
  }, 60_000);
});

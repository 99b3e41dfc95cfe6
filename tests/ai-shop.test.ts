import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relatedCwe } from '@sallyport/core/taxonomy';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Weakness {
  readonly file: string;
  readonly line: string;
  readonly cwe: string;
  readonly what: string;
  readonly seen: boolean;
}

interface Finding {
  readonly path: string;
  readonly cwe: readonly string[];
  readonly span: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly flow: readonly unknown[];
}

const root = join(import.meta.dirname, '..');
const shop = join(root, 'examples/ai-shop');
const { weaknesses } = parse(readFileSync(join(shop, 'truth.yaml'), 'utf8')) as {
  readonly weaknesses: readonly Weakness[];
};

const scan = (): readonly Finding[] => {
  const start = join(root, 'packages/cli/src/start.ts');
  const args = [
    '--conditions=@sallyport/source',
    start,
    'scan',
    '.',
    '--no-cache',
    '--fail-on',
    'none',
    '--format',
    'json',
  ];
  const out = execFileSync(process.execPath, args, {
    cwd: shop,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (JSON.parse(out) as { readonly findings: readonly Finding[] }).findings;
};

describe('the example shop and its truth file agree', () => {
  const findings = scan();
  for (const { file, line, cwe, what, seen } of weaknesses) {
    test(`${seen ? 'seen' : 'not seen'}: ${cwe} ${what}`, () => {
      const lines = readFileSync(join(shop, file), 'utf8').split('\n');
      const number = lines.findIndex((one) => one.trim() === line) + 1;
      expect(number, `the line stands in ${file}`).toBeGreaterThan(0);
      const here = findings.filter(
        ({ path, span }) => path === file && span.start.line <= number && number <= span.end.line,
      );
      expect(here.some((finding) => finding.cwe.some((one) => relatedCwe(one, cwe)))).toBe(seen);
    });
  }

  test('the search term is followed from the request through two modules into the query', () => {
    const sql = findings.filter(({ path, cwe }) => path === 'backend/app.py' && cwe.includes('CWE-89'));
    expect(sql.some(({ flow }) => flow.length >= 4)).toBe(true);
  });
});

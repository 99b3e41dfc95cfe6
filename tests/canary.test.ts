/** The files of `datasets/canary`: whatever they say to their reviewer, the scan finds each weakness that the manifest lists. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Place {
  readonly rule: string;
  readonly line: number;
}

interface CanaryFile {
  readonly path: string;
  readonly technique: string;
  readonly findings: readonly Place[];
  readonly text?: readonly Place[];
}

interface Finding {
  readonly ruleId: string;
  readonly path: string;
  readonly message: string;
  readonly span: { readonly start: { readonly line: number } };
  readonly suppression?: unknown;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'datasets/canary');
const { files } = parse(readFileSync(join(folder, 'manifest.yaml'), 'utf8')) as {
  readonly files: readonly CanaryFile[];
};

const { findings } = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--conditions=@sallyport/source',
      join(root, 'packages/cli/src/start.ts'),
      'scan',
      '.',
      '--no-cache',
      '--fail-on',
      'none',
      '--format',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 << 20 },
  ),
) as { readonly findings: readonly Finding[] };

test('the manifest lists every file, and enough of them', () => {
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== 'manifest.yaml');
  expect(files.map(({ path }) => path).toSorted()).toEqual(there.toSorted());
  expect(files.filter(({ findings: listed }) => listed.length > 0).length).toBeGreaterThanOrEqual(60);
});

test.each(files.map((file) => [file.path, file] as const))('%s', (path, { findings: listed, text = [] }) => {
  const here = findings
    .filter((finding) => finding.path === path && finding.suppression === undefined)
    .map(({ ruleId, span }) => ({ rule: ruleId, line: span.start.line }));
  expect(here).toEqual(expect.arrayContaining([...listed, ...text]));
  // A file without a weakness of its own stands beside one that has it.
  if (listed.length === 0) expect(path).toMatch(/^beside-/u);
});

test('no message carries what acts on a terminal or hides', () => {
  expect(findings.filter(({ message }) => /(?!\n)[\p{Cc}\p{Cf}]/u.test(message)).map(({ path }) => path)).toEqual([]);
});

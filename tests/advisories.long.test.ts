/** Real exports of OSV, where there are some: the folder is named in `SALLYPORT_TEST_ADVISORIES`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const { SALLYPORT_TEST_ADVISORIES: folder } = process.env;

const run = (...argv: readonly string[]) => {
  const data = mkdtempSync(join(tmpdir(), 'sallyport-data-'));
  try {
    const ran = spawnSync(process.execPath, ['--conditions=@sallyport/source', ...argv], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SALLYPORT_DATA: data, NO_COLOR: '1' },
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  } finally {
    rmSync(data, { recursive: true });
  }
};

describe.skipIf(folder === undefined)('real exports (skipped without SALLYPORT_TEST_ADVISORIES)', () => {
  it('are stored without a document that cannot be read', () => {
    const { code, out, err } = run('packages/cli/src/start.ts', 'advisories', 'update', '--from', folder ?? '');
    expect(code).toBe(0);
    expect(out).toMatch(/^\S+: \d+ advisories about \d+ packages/mu);
    expect(err).not.toContain('left out');
  });
  it('give the ids that a second reading of the rules gives', { timeout: 300_000 }, () => {
    const { code, out } = run('benchmarks/deps/osv-reading.ts', folder ?? '', '1000', '3');
    expect(out).toContain(' 0 differences, 0 withdrawn;');
    expect(code).toBe(0);
  });
});

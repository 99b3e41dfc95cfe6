import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { scratch, type Scratch } from '../testing/run-program.ts';

// Run from source the program has no name for what it is, and keeps nothing.
vi.mock('../cache/engine-id.ts', () => ({ engineId: () => 'a test' }));

const advisory = JSON.stringify({
  id: 'GHSA-0001',
  modified: '2030-01-01T00:00:00Z',
  summary: 'hinge opens by itself',
  affected: [
    {
      package: { ecosystem: 'npm', name: 'hinge' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
    },
  ],
});

/** A lockfile whose reports are large enough to be kept. */
const lock = (copies: number): string =>
  JSON.stringify(
    {
      lockfileVersion: 3,
      packages: Object.fromEntries(
        Array.from({ length: copies }, (_, index) => [
          `node_modules/a${String(index)}/node_modules/hinge`,
          { version: `1.0.${String(index)}`, license: 'MIT' },
        ]),
      ),
    },
    undefined,
    1,
  );

const house = async (copies: number): Promise<Scratch> => {
  const folder = scratch({ 'house/package-lock.json': lock(copies), 'osv/GHSA-0001.json': advisory });
  expect((await folder.run('advisories', 'update', '--from', 'osv')).code).toBe(0);
  return folder;
};

/** Where the reports lie. */
const shelves = (folder: Scratch): readonly string[] => {
  const place = join(folder.path, '..', 'cache', 'sallyport', 'readings');
  return readdirSync(place)
    .filter((name) => name.endsWith('.report'))
    .map((name) => join(place, name));
};

/** The report without what changes from run to run. */
const still = (text: string): string =>
  text.replaceAll(
    /"(?:startedAt|durationMs|cachedFiles|startTimeUtc|endTimeUtc)": .*|in [\d.]+ m?s;|, \d+ from cache/gu,
    '',
  );

const deps = (folder: Scratch, ...more: readonly string[]) => folder.run('deps', 'house', ...more);

describe('a large report', () => {
  it.each(['json', 'sarif', 'text'])('is given again as it was, with the clock of its run: %s', async (format) => {
    using folder = await house(format === 'text' ? 4_000 : 1_000);
    const fresh = await deps(folder, '--format', format, '--no-cache');
    const first = await deps(folder, '--format', format);
    expect(shelves(folder)).toHaveLength(1);
    const second = await deps(folder, '--format', format);
    expect(still(first.out)).toBe(still(fresh.out));
    expect(still(second.out)).toBe(still(first.out));
    expect(second.out).not.toBe(first.out);
    expect([second.code, second.err]).toEqual([first.code, first.err]);
    const file = await deps(folder, '--format', `${format}=report.txt`);
    expect(file.out).toBe('');
    expect(still(readFileSync(join(folder.path, 'report.txt'), 'utf8'))).toBe(still(first.out));
  });

  it('is written anew when a file, a flag, a baseline or a statement has changed', async () => {
    using folder = await house(1_000);
    const sum = async (...more: readonly string[]) => {
      const { code, out } = await deps(folder, '--format', 'json', ...more);
      const { summary } = JSON.parse(out) as {
        readonly summary: { readonly findings: number; readonly suppressed: number };
      };
      return [code, summary.findings, summary.suppressed];
    };
    expect(await sum()).toEqual([0, 1_000, 0]);
    expect(await sum('--fail-on', 'info')).toEqual([1, 1_000, 0]);
    expect(await sum('--severity', 'critical')).toEqual([0, 0, 0]);
    const statement = (status: string): string =>
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': 'x',
        author: 'x',
        timestamp: '2030-01-01T00:00:00Z',
        version: 1,
        statements: [
          {
            vulnerability: { name: 'GHSA-0001' },
            products: [{ '@id': 'pkg:npm/hinge' }],
            status,
            ...(status === 'not_affected' ? { justification: 'vulnerable_code_not_present' } : {}),
          },
        ],
      });
    folder.write('vex.json', statement('affected'));
    expect(await sum('--vex', 'vex.json')).toEqual([0, 1_000, 0]);
    folder.write('vex.json', statement('not_affected'));
    expect(await sum('--vex', 'vex.json')).toEqual([0, 0, 1_000]);
    folder.write('house/package-lock.json', lock(1_001));
    expect(await sum()).toEqual([0, 1_001, 0]);
  });

  it('that was damaged is written anew', async () => {
    using folder = await house(1_000);
    const first = await deps(folder, '--format', 'json');
    const [shelf = ''] = shelves(folder);
    const whole = readFileSync(shelf);
    for (const broken of [whole.subarray(0, whole.length - 9), whole.subarray(0, 40), Buffer.from('')]) {
      writeFileSync(shelf, broken);
      expect(still((await deps(folder, '--format', 'json')).out).length).toBe(still(first.out).length);
    }
    const spoilt = Buffer.from(whole);
    spoilt.write('XXXX', spoilt.length - 5_000);
    writeFileSync(shelf, spoilt);
    expect((await deps(folder, '--format', 'json')).out).not.toContain('XXXX');
  });

  it('only: a small one leaves nothing', async () => {
    using folder = await house(3);
    await deps(folder, '--format', 'json');
    expect(shelves(folder)).toEqual([]);
  });
});

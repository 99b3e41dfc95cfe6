/** The example of what a host lends runs as its page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { execute, type Fetch } from '@sallyport/python';
import { loadPolicy } from '@sallyport/python/policy';
import { root } from './source-files.ts';

const folder = join(root, 'examples/host-powers');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('examples/host-powers', () => {
  it('totals what lies in a mounted folder, and is refused without it', async () => {
    const source = read('totals.py');
    const outcome = await execute(source, { isolation: 'inline', mounts: { '/orders': join(folder, 'orders') } });
    expect(outcome.stdout).toBe('bread    2.80\nmilk     1.20\ntea     10.50\n');
    expect(await execute(source, { isolation: 'inline' })).toMatchObject({ kind: 'refused', stdout: '' });
  });

  it('asks the one host of its policy', async () => {
    const loaded = await loadPolicy(read('network.yaml'), 'network.yaml');
    if (loaded.kind !== 'policy') throw new Error(JSON.stringify(loaded.problems));
    const asked: string[] = [];
    const fetch: Fetch = async ({ url }) => {
      asked.push(url);
      const body = new TextEncoder().encode('{"current": {"temperature_2m": 3.5}}');
      return { kind: 'response', status: 200, reason: 'OK', headers: [], body };
    };
    const { policy } = loaded;
    const outcome = await execute(read('weather.py'), { isolation: 'inline', policy, fetch });
    expect(outcome.stdout).toBe('Berlin: 3.5 °C\n');
    expect(asked).toEqual([
      'https://api.open-meteo.com/v1/forecast?latitude=52.52&longitude=13.41&current=temperature_2m',
    ]);
    const unreachable: Fetch = async () => ({ kind: 'failed', why: 'connect', text: 'unreachable' });
    const offline = await execute(read('weather.py'), { isolation: 'inline', policy, fetch: unreachable });
    expect(offline.stdout).toBe('no weather today: ConnectionError\n');
  });
});

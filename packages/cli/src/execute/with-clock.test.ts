import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ranOut, withClock } from './with-clock.ts';

describe('the clock', () => {
  it('hands on what the work returns and throws', () => {
    expect(withClock(1_000, () => ({ a: 1 }))).toEqual({ a: 1 });
    expect(() =>
      withClock(1_000, () => {
        throw new TypeError('no');
      }),
    ).toThrow(TypeError);
  });
  it('stops a loop that catches everything, and a regular expression', () => {
    expect(
      withClock(50, () => {
        for (;;) {
          try {
            JSON.stringify({});
          } catch {
            /* go on */
          }
        }
      }),
    ).toBe(ranOut);
    expect(withClock(50, () => /^(?:a+)+$/u.test(`${'a'.repeat(50)}b`))).toBe(ranOut);
  });
  it('lets an interrupt through to its listeners, in the middle of the work', () => {
    const program = `
      import { withClock } from ${JSON.stringify(new URL('with-clock.ts', import.meta.url).href)};
      process.on('SIGINT', () => console.log('heard'));
      console.log(String(withClock(60_000, () => { process.kill(process.pid, 'SIGINT'); for (;;); })));
      console.log(withClock(60_000, () => 'goes on'));
    `;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(ran.stdout).toBe('heard\nSymbol(interrupted)\ngoes on\n');
  });
  it('may be used inside itself', () => {
    expect(withClock(1_000, () => withClock(500, () => 'inner'))).toBe('inner');
  });
});

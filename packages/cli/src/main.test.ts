import { describe, expect, it } from 'vitest';
import { scratch } from './testing/run-program.ts';

describe('the program', () => {
  it('says its version', async () => {
    using folder = scratch();
    expect(await folder.run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sallyport \d+\.\d+\.\d+\n$/u),
      err: '',
    });
  });

  it('names the closest flag, command and value', async () => {
    using folder = scratch();
    expect(await folder.run('scan', '--fial-on', 'high')).toEqual({
      code: 2,
      out: '',
      err: 'sallyport: unknown flag --fial-on\n  did you mean --fail-on?\n',
    });
    expect((await folder.run('scam')).err).toBe('sallyport: unknown command scam\n  did you mean sallyport scan?\n');
    expect((await folder.run('scan', '--fail-on', 'hihg')).err).toContain('did you mean high?');
    expect((await folder.run('scan', '--format', 'jsn')).err).toContain('did you mean json?');
    expect((await folder.run('rules', 'lst')).err).toContain('sallyport rules list');
  });

  it('keeps every help under one screen', async () => {
    using folder = scratch();
    for (const command of [
      [],
      ['scan'],
      ['run'],
      ['rules', 'list'],
      ['rules', 'test'],
      ['advisories'],
      ['names'],
      ['baseline'],
      ['doctor'],
      ['init'],
      ['completion'],
    ]) {
      const { code, out } = await folder.run(...command, '--help');
      expect(code).toBe(0);
      expect(out.split('\n').length, command.join(' ')).toBeLessThanOrEqual(48);
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
    }
  });

  it('wants values where flags need them and none where they do not', async () => {
    using folder = scratch();
    expect((await folder.run('scan', '--rules')).err).toContain('--rules needs a value');
    expect((await folder.run('scan', '--quiet=yes')).err).toContain('--quiet takes no value');
    expect((await folder.run('scan', '--timeout', 'soon')).code).toBe(2);
    expect((await folder.run('scan', '--jobs', '0')).code).toBe(2);
    expect((await folder.run('scan', '--staged', '--diff', 'main')).code).toBe(2);
    expect((await folder.run('scan', '--format', 'json', '--format', 'text')).err).toContain(
      'only one report can go to standard output',
    );
  });
});

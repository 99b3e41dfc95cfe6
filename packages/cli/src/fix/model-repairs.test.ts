import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelKey, modelServer } from '../testing/model-server.ts';
import { evalRule, scratch, type Scratch } from '../testing/run-program.ts';

const token = ['ghp', '_', '16C7e42F292c6912E7710c838347Ae178B4a'].join('');
const app = [
  'import os',
  '',
  '@route("/sum")',
  'def total(text):',
  `    password = "hunter2-${'Zx9'}qLm"`,
  '    return eval(text)',
  '',
  'def other():',
  '    return os.getcwd()',
  '',
].join('\n');
const files = { 'app.py': app, 'rule.yaml': evalRule, 'fix.yaml': 'rules: [rule.yaml]\n' };

/** One candidate for the piece as it was shown, with `eval(text)` replaced. */
const candidate = (body: string, imports: readonly string[] = [], head = '@route("/sum")\ndef total(text):') => ({
  title: `use ${body}`,
  changes: '',
  imports,
  functions: [{ id: 'T1', code: `${head}\n    password = "__SECRET_1_GENERIC_PASSWORD__"\n    return ${body}` }],
  todo: [],
});
const answer = (...candidates: readonly unknown[]): string => JSON.stringify({ candidates });

const fix = (folder: Scratch, env: Readonly<Record<string, string>>, ...argv: string[]) =>
  folder.runWith(
    {
      env: {
        XDG_CACHE_HOME: join(folder.path, '..', 'cache'),
        XDG_CONFIG_HOME: join(folder.path, '..', 'config'),
        XDG_DATA_HOME: join(folder.path, '..', 'data'),
        ...env,
      },
    },
    'fix',
    'app.py',
    '--config',
    'fix.yaml',
    ...argv,
  );
const text = (folder: Scratch): string => readFileSync(join(folder.path, 'app.py'), 'utf8');

describe('fix with a model', () => {
  it('keeps the best candidate, which is a proposal, and writes it when told; secrets stay here', async () => {
    using folder = scratch(files);
    await using server = await modelServer(
      answer(candidate('eval(text.strip())'), candidate('ast.literal_eval(text)', ['import ast'])),
    );
    const dry = await fix(folder, server.env, '--dry-run');
    expect(dry.out).toContain('use ast.literal_eval(text) (by openai-compatible/scripted)');
    expect(dry.out).toContain('proposal (');
    expect(dry.out).toContain('asked 1 times, 320 tokens, price not known');
    expect(text(folder)).toBe(app);
    const written = await fix(folder, server.env, '--accept-proposals');
    expect([written.code, text(folder)]).toEqual([
      0,
      app.replace('import os\n', 'import os\nimport ast\n').replace('eval(text)', 'ast.literal_eval(text)'),
    ]);
    // The second run was answered by the cache.
    expect(server.asked).toHaveLength(1);
    const sent = server.asked[0]?.body ?? '';
    expect(sent).toContain('@route(\\"/sum\\")\\ndef total(text):');
    expect(sent).not.toContain('hunter2');
    expect(sent).not.toContain('getcwd');
  }, 60_000);

  it('goes back with what the gates saw, and ends after that', async () => {
    using folder = scratch(files);
    await using server = await modelServer(
      answer(candidate('eval(text.strip())')),
      answer(candidate('made_up.parse(text)', ['import made_up'])),
      answer(candidate('None', [], '@route("/sum")\ndef renamed(text):')),
    );
    const { code, out } = await fix(folder, server.env);
    expect([code, text(folder)]).toEqual([1, app]);
    expect(out).toContain('not fixed');
    expect(server.asked).toHaveLength(3);
    expect(server.asked[1]?.body).toContain('finding gone');
    expect(server.asked[2]?.body).toContain('it imports made_up, which neither comes with the language');
  }, 60_000);

  it.each([
    [
      'is down',
      { SALLYPORT_MODEL: 'openai-compatible/x', SALLYPORT_MODEL_URL: 'http://127.0.0.1:9/v1' },
      'cannot be reached',
    ],
    ['has no key', { SALLYPORT_MODEL: 'openai/x' }, 'no key in the environment'],
  ])(
    'a model that %s costs its part alone, and that is said',
    async (_, env, why) => {
      using folder = scratch(files);
      const { code, out } = await fix(folder, env, '--dry-run');
      expect(code).toBe(1);
      expect(out).toContain('not fixed: no rewrite');
      expect(out).toContain(`· `);
      expect(out).toContain(why);
    },
    60_000,
  );

  it('shows what would leave, and sends and writes nothing', async () => {
    using folder = scratch(files);
    await using server = await modelServer(answer(candidate('int(text)')));
    const { code, out } = await fix(folder, server.env, '--show-prompt', '--accept-proposals');
    expect([code, text(folder), server.asked]).toEqual([0, app, []]);
    expect(out).toContain(`# app.py:6 test.no-eval\nPOST ${server.url}/chat/completions\n`);
    expect(out).toContain('authorization: (the key)');
    expect(out).not.toContain(modelKey);
    expect(out).not.toContain('hunter2');
  }, 60_000);

  it('asks nobody without a model, with --no-model, or about a file that must not leave', async () => {
    await using server = await modelServer(answer(candidate('int(text)')));
    using folder = scratch({ ...files, 'deny.yaml': 'rules: [rule.yaml]\nmodel-deny: ["*.py"]\n' });
    expect((await fix(folder, {}, '--show-prompt')).code).toBe(2);
    expect((await fix(folder, {}, '--dry-run')).out).not.toContain('model');
    expect((await fix(folder, server.env, '--no-model', '--dry-run')).code).toBe(1);
    const denied = await fix(folder, server.env, '--dry-run', '--config', 'deny.yaml');
    expect(denied.out).toContain('app.py is not sent to a model: model-deny of the configuration says so');
    expect(server.asked).toEqual([]);
  }, 60_000);

  it('a private key in the function stops the question', async () => {
    await using server = await modelServer(answer(candidate('int(text)')));
    const key = `-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA${'Ab3dEf7h'.repeat(20)}\\n-----END RSA PRIVATE KEY-----`;
    using folder = scratch({
      ...files,
      'app.py': app.replace(/password = ".*"/u, `password = "${key}"\n    other = "${token}"`),
    });
    const { out } = await fix(folder, server.env, '--dry-run');
    expect(out).toContain('app.py holds a private key');
    expect(server.asked).toEqual([]);
  }, 60_000);
});

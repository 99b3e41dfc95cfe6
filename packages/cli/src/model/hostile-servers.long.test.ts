/**
 * Models that are down, slow, lying or hostile, met by `review` and `fix`: each costs the model's part alone, the output says so, and nothing of it
 * acts on the terminal or goes elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelKey, modelServer, type ModelScript } from '../testing/model-server.ts';
import { scratch, type Scratch } from '../testing/run-program.ts';

const app = 'import os\n\ndef total(text):\n    return eval(text)\n';
const rule =
  'rules:\n  - id: test.no-eval\n    message: eval runs text as code\n    severity: HIGH\n    languages: [python]\n    metadata: { cwe: ["CWE-95"], confidence: HIGH }\n    pattern: eval(...)\n';

const house = (): Scratch => {
  const folder = scratch({ 'rule.yaml': rule, 'sallyport.yaml': 'rules: [rule.yaml]\n', 'a.txt': '' });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder.path,
    });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  folder.write('app.py', app);
  folder.write('../config/sallyport/sallyport.yaml', 'model-timeout: 2\n');
  return folder;
};

const environment = (folder: Scratch, more: Readonly<Record<string, string>>) => ({
  XDG_CACHE_HOME: join(folder.path, '..', 'cache'),
  XDG_CONFIG_HOME: join(folder.path, '..', 'config'),
  XDG_DATA_HOME: join(folder.path, '..', 'data'),
  ...more,
});

const json = (
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};
const chat = (content: string) => ({
  choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 10, completion_tokens: 10 },
});
const nasty =
  '\u001b[2J\u001b]8;;http://127.0.0.1:9/x\u0007</text><script>alert(1)</script>![x](http://127.0.0.1:9/leak)"}],"results":[{"ruleId":"x"}]\u202e';

/** What a server does, and what the user hears of it. */
const servers: readonly (readonly [string, ModelScript, RegExp])[] = [
  [
    'asks to wait longer than anybody does',
    (response) => {
      json(response, {}, 429, { 'retry-after': '3600' });
    },
    /429|too many|later/iu,
  ],
  ['never answers', () => undefined, /time|seconds/iu],
  [
    'answers one byte a second',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => {
        if (response.destroyed) clearInterval(drip);
        else response.write(' ');
      }, 300);
    },
    /time|seconds/iu,
  ],
  [
    'breaks off',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' });
      response.write('{"choices": [');
      setTimeout(() => response.destroy(), 20);
    },
    /broke|reached|ended/iu,
  ],
  [
    'sends 50 MB',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices": [{"message": {"content": "');
      let left = 50;
      const more = (): void => {
        if (response.destroyed || (left -= 1) < 0) response.end();
        else if (response.write('x'.repeat(1 << 20))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    },
    /larger than|too large/iu,
  ],
  [
    'is nested without end',
    (response) => {
      json(response, chat(`${'['.repeat(100_000)}${']'.repeat(100_000)}`));
    },
    /form|JSON/iu,
  ],
  [
    'is broken inside',
    (response) => {
      json(response, { error: { message: nasty } }, 500);
    },
    /500|trouble/iu,
  ],
  ['refuses', "I'm sorry, I can't help with that.", /refused/iu],
  [
    'answers with a page',
    (response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    },
    /protocol|html/iu,
  ],
  ['answers with something else', nasty, /form|JSON/iu],
];

const acts = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u; // eslint-disable-line no-control-regex

interface Told {
  readonly findings: unknown;
  readonly risk: unknown;
  readonly complete: boolean;
  readonly model?: { readonly problems: readonly string[]; readonly findings: readonly unknown[] };
}

describe.each(servers)('a model that %s', (_name, script, said) => {
  it('costs a review its own part alone', async () => {
    using folder = house();
    await using server = await modelServer(script);
    const env = environment(folder, server.env);
    const run = (...argv: readonly string[]) => folder.runWith({ env }, 'review', ...argv);
    const without = await run('-f', 'json');
    const asked = await run('--model', '-f', 'json', '--fail-on', 'high');
    const [told, was] = [asked, without].map(({ out }) => JSON.parse(out) as Told);
    expect([asked.code, told?.findings, told?.risk, told?.complete]).toEqual([
      without.code,
      was?.findings,
      was?.risk,
      true,
    ]);
    expect(told?.model?.problems.join('\n')).toMatch(said);
    expect(told?.model?.problems.join('\n')).not.toMatch(acts);
    expect(asked.out + asked.err).not.toContain(modelKey);
  }, 120_000);

  it('costs a repair its own part alone', async () => {
    using folder = house();
    await using server = await modelServer(script);
    const { code, out, err } = await folder.runWith(
      { env: environment(folder, server.env) },
      'fix',
      'app.py',
      '--no-project-commands',
    );
    expect(code).toBe(1);
    expect(out + err).toMatch(said);
    expect(out + err).not.toMatch(acts);
    expect(out + err).not.toContain(modelKey);
    expect(readFileSync(join(folder.path, 'app.py'), 'utf8')).toBe(app);
  }, 120_000);
});

describe('a model', () => {
  it('that is down costs its own part alone, and is asked no more', async () => {
    using folder = house();
    folder.write('b.py', app);
    const env = environment(folder, {
      SALLYPORT_MODEL: 'openai-compatible/x',
      SALLYPORT_MODEL_URL: 'http://127.0.0.1:9/v1',
    });
    const { code, out } = await folder.runWith({ env }, 'review', '--model');
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(/missing: [^·]*cannot be reached/u);
    expect(out.match(/cannot be\s+reached/gu)).toHaveLength(1);
  }, 60_000);

  it('whose words are hostile says them as words, in every report', async () => {
    using folder = house();
    const finding = {
      path: 'app.py',
      startLine: 3,
      endLine: 3,
      quote: 'def total(text):',
      cwe: 'CWE-20',
      message: nasty,
      source: nasty.slice(0, 390),
      sink: nasty.slice(0, 390),
    };
    await using server = await modelServer(
      JSON.stringify({ findings: [finding], later: [{ finding: 'F1', why: nasty.slice(0, 590) }] }),
    );
    const env = environment(folder, server.env);
    const { code, out } = await folder.runWith(
      { env },
      'review',
      '--model',
      '-f',
      'text',
      '-f',
      'markdown=r.md',
      '-f',
      'sarif=r.sarif',
      '-f',
      'json=r.json',
      '-f',
      'github-review=g.json',
    );
    expect(code).toBe(1);
    expect(out).toContain('CWE-20');
    expect(out).not.toMatch(acts);
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    const markdown = read('r.md');
    expect(markdown).not.toMatch(acts);
    expect(markdown).not.toMatch(/<(?!!--|details>|\/details>|summary>|\/summary>)[a-z/]|(?<!\\)\]\(/iu);
    const sarif = JSON.parse(read('r.sarif')) as {
      readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
    };
    expect(sarif.runs.map(({ results }) => results.map(({ ruleId }) => ruleId))).toEqual([['test.no-eval']]);
    for (const name of ['r.json', 'g.json'])
      expect(() => {
        JSON.parse(read(name));
      }).not.toThrow();
  }, 60_000);

  it('that is stopped in the middle leaves the report of the engines', async () => {
    using folder = house();
    const stop = new AbortController();
    await using server = await modelServer(() => {
      stop.abort('SIGINT');
    });
    const { code, out } = await folder.runWith(
      { env: environment(folder, server.env), signal: stop.signal },
      'review',
      '--model',
    );
    expect(code).toBe(130);
    expect(out).toContain('test.no-eval');
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('missing: you stopped it while the model was asked');
    expect(server.asked).toHaveLength(1);
  }, 60_000);

  it('whose budget ends in the middle keeps what it said, and says what is missing', async () => {
    using folder = house();
    for (const name of ['b', 'c', 'd', 'e', 'f']) folder.write(`${name}.py`, app.replace('total', `total_${name}`));
    folder.write('../config/sallyport/sallyport.yaml', 'model-tokens: 30000\n');
    await using server = await modelServer((response, { body }) => {
      const path = /file: \\"([^"\\]+)\\"/u.exec(body)?.[1] ?? '';
      json(response, {
        ...chat(
          JSON.stringify({
            findings: [
              {
                path,
                startLine: 1,
                endLine: 1,
                quote: 'import os',
                cwe: 'CWE-1104',
                message: 'm',
                source: '',
                sink: '',
              },
            ],
            later: [],
          }),
        ),
        usage: { prompt_tokens: 1_500, completion_tokens: 4_000 },
      });
    });
    const env = environment(folder, server.env);
    const { code, out, err } = await folder.runWith({ env }, 'review', '--model', '-f', 'json');
    const told = JSON.parse(out) as Told;
    expect(code).toBe(1);
    expect(told.model?.findings.length).toBeGreaterThan(0);
    expect(told.model?.problems.join('\n')).toMatch(/the budget of 30000 tokens[^]*not asked about/u);
    expect(server.asked.length).toBeLessThan(12);
    expect(err).toContain('tokens');
  }, 60_000);
});

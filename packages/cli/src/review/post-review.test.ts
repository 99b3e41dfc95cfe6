import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch, type Scratch } from '../testing/run-program.ts';
import { execFileSync } from 'node:child_process';
import { forgeOf } from './post-review.ts';

interface Asked {
  readonly url: string;
  readonly token: string;
  readonly body: {
    readonly body?: string;
    readonly comments?: readonly unknown[];
    readonly commit_id?: string;
    readonly position?: object;
  };
}

/** A forge that answers with these statuses in turn, the last one for ever. */
const forge = async (...statuses: readonly number[]) => {
  const asked: Asked[] = [];
  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const piece of request as AsyncIterable<Buffer>) text += piece.toString();
    return text;
  };
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const { authorization, 'private-token': token } = request.headers;
      asked.push({
        url: `${request.method ?? ''} ${request.url ?? ''}`,
        token: String(authorization ?? token),
        body: JSON.parse(text) as Asked['body'],
      });
      response.writeHead(statuses[Math.min(asked.length, statuses.length) - 1] ?? 201).end('{}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    asked,
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
};

const house = (): Scratch => {
  const folder = scratch({ 'a.py': 'x = 1\n' });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder.path,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  folder.write('a.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
  return folder;
};

const token = 'a-token-of-the-test';
const commit = 'c0ffee'.padEnd(40, '0');

const postWith = (folder: Scratch, env: Readonly<Record<string, string>>) =>
  folder.runWith(
    {
      env: {
        XDG_CACHE_HOME: join(folder.path, '..', 'cache'),
        XDG_CONFIG_HOME: join(folder.path, '..', 'config'),
        XDG_DATA_HOME: join(folder.path, '..', 'data'),
        ...env,
      },
    },
    'review',
    '--post',
    '-f',
    'json',
  );

const github = (address: string) => ({
  GITHUB_TOKEN: token,
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_API_URL: address,
  GITHUB_REF: 'refs/pull/7/merge',
});
const gitlab = (address: string) => ({
  GITLAB_TOKEN: token,
  CI_PROJECT_ID: '12',
  CI_MERGE_REQUEST_IID: '3',
  CI_API_V4_URL: `${address}/api/v4`,
  CI_MERGE_REQUEST_DIFF_BASE_SHA: commit,
  CI_COMMIT_SHA: commit,
});

describe('posting to GitHub', () => {
  it('is one review with comments on changed lines', async () => {
    using folder = house();
    await using there = await forge(200);
    folder.write('event.json', JSON.stringify({ pull_request: { number: 9, head: { sha: commit } } }));
    const { code, err } = await postWith(folder, {
      ...github(there.address),
      GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
    });
    expect(there.asked).toMatchObject([
      {
        url: 'POST /repos/o/r/pulls/9/reviews',
        token: `Bearer ${token}`,
        body: { event: 'COMMENT', commit_id: commit, comments: [{ path: 'a.py', line: 2, side: 'RIGHT' }] },
      },
    ]);
    expect([code, err]).toEqual([0, expect.stringContaining('posted a review with 1 comment on a line')]);
  });

  it('goes without the comments where GitHub refuses their lines, and says so', async () => {
    using folder = house();
    await using there = await forge(422, 200);
    const { code, err } = await postWith(folder, github(there.address));
    expect(there.asked.map(({ body }) => body.comments?.length)).toEqual([1, 0]);
    expect([code, err]).toEqual([3, expect.stringContaining('a review without comments on lines')]);
  });

  it.each([401, 403, 404, 500])('that is answered %i is told without the token', async (status) => {
    using folder = house();
    await using there = await forge(status);
    const { code, err, out } = await postWith(folder, github(there.address));
    expect([code, err]).toEqual([3, expect.stringContaining(`answered ${String(status)}`)]);
    expect(err + out).not.toContain(token);
  });
});

describe('posting to GitLab', () => {
  it('is a summary and a thread on each changed line with a finding', async () => {
    using folder = house();
    await using there = await forge(201);
    const { err } = await postWith(folder, gitlab(there.address));
    expect(there.asked.map(({ url }) => url)).toEqual(
      Array.from({ length: 2 }, () => 'POST /api/v4/projects/12/merge_requests/3/discussions'),
    );
    expect(there.asked[1]?.body.position).toMatchObject({ position_type: 'text', new_path: 'a.py', new_line: 2 });
    expect(err).toContain('posted 2 of 2 threads');
  });

  it('tells how many arrived', async () => {
    using folder = house();
    await using there = await forge(201, 500);
    const { code, err } = await postWith(folder, gitlab(there.address));
    expect([code, err]).toEqual([3, expect.stringContaining('posted 1 of 2 threads')]);
  });
});

describe('where a review goes', () => {
  it.each([
    [{}, 'GITHUB_TOKEN'],
    [{ GITHUB_TOKEN: 't' }, 'GITHUB_REPOSITORY'],
    [{ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r/../x' }, 'GITHUB_REPOSITORY'],
    [{ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/heads/main' }, 'SALLYPORT_PULL_REQUEST'],
    [{ ...github('http://forge.example') }, 'https'],
    [{ CI_PROJECT_ID: '1' }, 'GITLAB_TOKEN'],
    [{ CI_PROJECT_ID: '1', GITLAB_TOKEN: 't' }, 'CI_MERGE_REQUEST_IID'],
    [{ CI_PROJECT_ID: '1', GITLAB_TOKEN: 't', CI_MERGE_REQUEST_IID: '1' }, 'CI_API_V4_URL'],
  ])('is not known: %o', (env, said) => {
    expect(forgeOf(env)).toEqual({ missing: expect.stringContaining(said) as string });
  });

  it('without a word of the environment is told, after the report', async () => {
    using folder = house();
    const { code, err, out } = await postWith(folder, {});
    expect([code, err]).toEqual([2, expect.stringContaining('GITHUB_TOKEN')]);
    expect(out).toContain('schemaVersion');
  });
});

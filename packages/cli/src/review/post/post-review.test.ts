import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { changedLines, findingKey, findingMark, type Review, type ReviewView } from '@sallyport/assist/review';
import type { Finding } from '@sallyport/core';
import { scratch } from '../../testing/run-program.ts';
import type { Forge } from './forge.ts';
import { postReview } from './post-review.ts';
import type { AskedOfForge, ForgeReply } from './testdata/fake-forge.ts';
import { fakeGithub } from './testdata/fake-github.ts';
import { fakeGitlab } from './testdata/fake-gitlab.ts';

const text = Array.from({ length: 60 }, (_, index) => `line ${String(index + 1)}\n`).join('');

const finding = (line: number, more: Partial<Finding> = {}): Finding =>
  ({
    ruleId: 'python.eval',
    severity: 'high',
    confidence: 'high',
    message: `what is wrong in line ${String(line)}`,
    path: 'a.py',
    span: { start: { offset: 0, line, column: 1 }, end: { offset: 1, line, column: 5 } },
    flow: [],
    cwe: ['CWE-95'],
    owasp: [],
    fingerprint: `f${String(line)}`,
    related: [],
    ...more,
  }) as Finding;

const reviewOf = (
  findings: readonly Finding[],
  complete = true,
): { readonly review: Review; readonly view: ReviewView } => {
  const review: Review = {
    files: [
      {
        path: 'a.py',
        oldPath: 'a.py',
        kind: 'added',
        before: undefined,
        after: text,
        isBinary: false,
        oldMode: '',
        newMode: '',
        ...changedLines(undefined, text),
      },
    ],
    findings: { touched: findings, opened: [], closed: [], untouched: 0 },
    notes: [],
    groups: [{ title: 'What the program does', files: [], notes: [], findings }],
    risk: { score: 30, level: 'medium', reasons: [] },
    elsewhere: [],
    diagnostics: [],
    complete,
  };
  return { review, view: { review, source: () => text, rules: new Map(), against: 'main' } };
};

const token = 'ghs_a-token-of-the-test';
const shown = {
  'a.py': `@@ -0,0 +1,40 @@\n${text
    .split('\n')
    .slice(0, 40)
    .map((line) => `+${line}`)
    .join('\n')}`,
};
const signal = new AbortController().signal;

const githubPost = async (there: ReturnType<typeof fakeGithub>, findings: readonly Finding[], complete = true) => {
  const forge: Forge = { kind: 'github', api: there.api, repository: 'o/r', number: '7', commit: undefined, token };
  const { review, view } = reviewOf(findings, complete);
  there.asked.length = 0;
  const waited: number[] = [];
  const pause = (milliseconds: number): Promise<void> => (waited.push(milliseconds), Promise.resolve());
  return { ...(await postReview(review, view, forge, { ask: there.fetch, signal, pause })), waited };
};
const gitlabPost = async (there: ReturnType<typeof fakeGitlab>, findings: readonly Finding[], complete = true) => {
  const forge: Forge = { kind: 'gitlab', api: there.api, project: '12', number: '3', refs: undefined, token };
  const { review, view } = reviewOf(findings, complete);
  there.asked.length = 0;
  const waited: number[] = [];
  const pause = (milliseconds: number): Promise<void> => (waited.push(milliseconds), Promise.resolve());
  return { ...(await postReview(review, view, forge, { ask: there.fetch, signal, pause })), waited };
};

const writes = (asked: readonly AskedOfForge[]): readonly string[] =>
  asked
    .filter(({ method, body }) => method !== 'GET' && !String(body['query']).startsWith('query'))
    .map(({ method, path, body }) =>
      path === '/graphql' ? (/mutation (\w+)/u.exec(String(body['query']))?.[1] ?? '') : `${method} ${path}`,
    );

/** The first request of this sort fails like this, `times` times. */
const failing = (reply: ForgeReply, which: (asked: AskedOfForge) => boolean, times = Infinity) => {
  let left = times;
  return (asked: AskedOfForge): ForgeReply | undefined => {
    if (!which(asked) || left === 0) return undefined;
    left -= 1;
    return reply;
  };
};

describe('posting to GitHub', () => {
  it('is one review with comments on changed lines, and nothing the second time', async () => {
    const there = fakeGithub(shown);
    const first = await githubPost(there, [finding(3), finding(9)]);
    expect(first).toMatchObject({ done: 'a new summary, 2 new comments on lines', problem: undefined });
    expect(writes(there.asked)).toEqual(['POST /repos/o/r/pulls/7/reviews']);
    expect(there.threads.map(({ comments }) => comments[0]?.line)).toEqual([3, 9]);
    // What stands on a line is named in the summary, not told again.
    expect(there.reviews[0]?.body).toContain('a.py:9');
    expect(there.reviews[0]?.body).not.toContain('what is wrong');
    const second = await githubPost(there, [finding(3), finding(9)]);
    expect(second.done).toBe('nothing new in the summary, 2 already there');
    expect(writes(there.asked)).toEqual([]);
  });

  it('brings former comments up to date, adds, closes and opens again', async () => {
    const there = fakeGithub(shown);
    await githubPost(there, [finding(3), finding(9), finding(12)]);
    const second = await githubPost(there, [finding(3), finding(10, { fingerprint: 'f9' }), finding(20)]);
    expect(second.done).toBe(
      'the summary of before, brought up to date, 1 new comment on a line, 2 already there, 1 brought up to date, 1 closed',
    );
    expect(there.reviews).toHaveLength(2);
    expect(there.reviews[1]?.body).toContain(
      'One more comment on lines of this change; the summary stands [above](https://forge.example/',
    );
    expect(there.reviews[0]?.body).toContain('a.py:20');
    const gone = there.threads.find(({ comments }) => comments[0]?.line === 12);
    expect([gone?.isResolved, gone?.comments[0]?.body]).toEqual([true, expect.stringContaining('No longer reported')]);
    const third = await githubPost(there, [finding(3), finding(10, { fingerprint: 'f9' }), finding(12), finding(20)]);
    expect(third.done).toContain('1 opened again');
    expect([gone?.isResolved, gone?.comments[0]?.body]).toEqual([
      false,
      expect.stringContaining('what is wrong in line 12'),
    ]);
    expect(there.threads).toHaveLength(4);
  });

  it('leaves alone what others wrote and what a person closed', async () => {
    const there = fakeGithub(shown);
    const mark = findingMark('finding', findingKey(finding(3)));
    there.addReview('mallory', '<!-- sallyport:review -->\nall is well');
    there.addThread({ body: `${mark}\nall is well`, author: 'mallory', path: 'a.py', line: 3 });
    there.addThread({ body: `a word beside\n${mark}`, author: 'me', path: 'a.py', line: 3 });
    await githubPost(there, [finding(3)]);
    expect(there.reviews.map(({ body }) => body.includes('all is well'))).toEqual([true, false]);
    expect(there.threads.map(({ comments }) => comments[0]?.body.split('\n')[1])).toEqual([
      'all is well',
      mark,
      expect.stringContaining('**high**'),
    ]);
    there.threads[2]!.isResolved = true;
    await githubPost(there, [finding(3, { message: 'other words' })]);
    expect(there.threads[2]?.isResolved).toBe(true);
    expect(there.threads[2]?.comments[0]?.body).toContain('other words');
  });

  it('closes nothing after a look that was not complete', async () => {
    const there = fakeGithub(shown);
    await githubPost(there, [finding(3), finding(9)]);
    const { done } = await githubPost(there, [finding(3)], false);
    expect(done).toContain('1 left open, because not everything was looked at');
    expect(there.threads.map(({ isResolved }) => isResolved)).toEqual([false, false]);
  });

  it('with a token that may not close says so in the comment', async () => {
    const there = fakeGithub(shown, { mayClose: false });
    await githubPost(there, [finding(3)]);
    const { done, problem } = await githubPost(there, []);
    expect([done, problem]).toEqual([expect.stringContaining('1 marked as no longer reported, not closed'), undefined]);
    expect(there.threads[0]?.comments[0]?.body).toContain('No longer reported');
  });

  it('tells what stands on lines that the request does not show in the summary alone', async () => {
    const there = fakeGithub(shown);
    const { done } = await githubPost(there, [finding(3), finding(50)]);
    expect(done).toContain('1 told in the summary alone: the request does not show their lines');
    expect(there.reviews[0]?.body).toContain('what is wrong in line 50');
    expect(there.reviews[0]?.body).not.toContain('what is wrong in line 3');
  });

  it('goes one by one where GitHub refuses a line that it seemed to show', async () => {
    const there = fakeGithub(shown, { spoil: failing({ status: 500 }, ({ path }) => path.includes('/files?')) });
    const { done, problem } = await githubPost(there, [finding(3), finding(50)]);
    expect([done, problem]).toEqual([
      'a new summary, 1 new comment on a line, 1 told in the summary alone: the request does not show their lines',
      undefined,
    ]);
    expect(there.reviews[0]?.body).toContain('what is wrong in line 50');
    expect(there.threads).toHaveLength(1);
  });

  it('finds its own among many', async () => {
    const there = fakeGithub({
      ...Object.fromEntries(Array.from({ length: 205 }, (_, index) => [`f${String(index)}`, ''])),
      ...shown,
    });
    for (let at = 0; at < 10; at += 1) {
      there.addReview('somebody', 'words');
      there.addThread({ body: 'words', author: 'somebody', path: 'a.py', line: 1 });
    }
    await githubPost(there, [finding(3)]);
    const { done } = await githubPost(there, [finding(3)]);
    expect(done).toBe('nothing new in the summary, 1 already there');
    expect(there.threads).toHaveLength(11);
  });

  it('of hundreds of findings comments on the gravest, within the sizes of GitHub', async () => {
    const there = fakeGithub(shown);
    const many = Array.from({ length: 400 }, (_, index) =>
      finding((index % 40) + 1, {
        fingerprint: `x${String(index)}`,
        severity: index === 399 ? 'critical' : 'medium',
        message: 'm'.repeat(900),
      }),
    );
    const { done, problem } = await githubPost(there, many);
    expect([done, problem]).toEqual([
      'a new summary, 30 new comments on lines, 370 told in the summary alone: there are many',
      undefined,
    ]);
    expect(there.threads[0]?.comments[0]?.body).toContain('**critical**');
    await githubPost(there, many);
    expect(there.threads).toHaveLength(30);
  });

  it.each([
    [401, 'the token is not valid'],
    [403, 'the token may not write comments'],
    [404, 'no such request'],
    [500, 'answered 500'],
    [0, 'connection refused'],
  ])('that is answered %i is told without the token', async (status, words) => {
    const there = fakeGithub(shown, {
      spoil: failing({ status, json: { message: `no ${token}\u001b[2J` } }, ({ path }) => path.endsWith('/reviews')),
    });
    const { done, problem } = await githubPost(there, [finding(3)]);
    expect([done, problem]).toEqual(['nothing', expect.stringContaining(words)]);
    expect(problem).not.toContain(token);
    expect(problem).not.toContain('\u001b');
    // Nobody knows whether it arrived: it is not sent twice.
    expect(writes(there.asked)).toEqual(['POST /repos/o/r/pulls/7/reviews']);
  });

  it('half of the token is not told where an answer is cut', async () => {
    const message = `${'x'.repeat(290)}${token}`;
    const there = fakeGithub(shown, {
      spoil: failing({ status: 404, json: { message } }, ({ path }) => path.endsWith('/reviews')),
    });
    const { problem } = await githubPost(there, [finding(3)]);
    expect(problem).toContain('xxx');
    expect(problem).not.toContain('ghs_');
  });

  it('posts nothing where it cannot see what is there', async () => {
    const there = fakeGithub(shown, { spoil: failing({ status: 502 }, ({ path }) => path === '/graphql') });
    const { done, problem, waited } = await githubPost(there, [finding(3)]);
    expect([done, problem, waited]).toEqual(['nothing', expect.stringContaining('answered 502'), [1000, 2000, 4000]]);
    expect(writes(there.asked)).toEqual([]);
    const forbidden = fakeGithub(shown, {
      spoil: failing(
        {
          status: 200,
          json: { data: null, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a PullRequest' }] },
        },
        ({ path }) => path === '/graphql',
      ),
    });
    expect((await githubPost(forbidden, [finding(3)])).problem).toContain(
      'no such request, or the token does not see it',
    );
  });

  it('waits where GitHub asks for it, and not for ever', async () => {
    const limited = (after: string, times: number) =>
      fakeGithub(shown, {
        spoil: failing(
          { status: 403, headers: { 'Retry-After': after } },
          ({ path }) => path.endsWith('/reviews'),
          times,
        ),
      });
    const short = limited('3', 2);
    expect(await githubPost(short, [finding(3)])).toMatchObject({ problem: undefined, waited: [3000, 3000] });
    expect(short.reviews).toHaveLength(1);
    const long = await githubPost(limited('3600', 1), [finding(3)]);
    expect([long.waited, long.problem]).toEqual([[], expect.stringContaining('too many requests')]);
    const endless = await githubPost(limited('1', Infinity), [finding(3)]);
    expect([endless.waited, endless.problem]).toEqual([
      [1000, 1000, 1000],
      expect.stringContaining('answered 403: too many requests'),
    ]);
    const reset = fakeGithub(shown, {
      spoil: failing(
        { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' } },
        ({ path }) => path.endsWith('/reviews'),
      ),
    });
    expect(await githubPost(reset, [finding(3)])).toMatchObject({
      waited: [],
      problem: expect.stringContaining('answered 429') as string,
    });
  });
});

describe('posting to GitLab', () => {
  it('is a note and a thread on each changed line with a finding, and nothing the second time', async () => {
    const there = fakeGitlab(40);
    const { done, problem } = await gitlabPost(there, [finding(3), finding(9)]);
    expect([done, problem]).toEqual(['a new summary, 2 new comments on lines', undefined]);
    expect(there.discussions.map(({ line }) => line)).toEqual([3, 9, undefined]);
    expect(
      there.asked.find(({ path, method }) => method === 'POST' && path.endsWith('/discussions'))?.body['position'],
    ).toEqual({
      base_sha: 'b',
      start_sha: 's',
      head_sha: 'h',
      position_type: 'text',
      old_path: 'a.py',
      new_path: 'a.py',
      new_line: 3,
    });
    const second = await gitlabPost(there, [finding(3), finding(9)]);
    expect(second.done).toBe('nothing new in the summary, 2 already there');
    expect(writes(there.asked)).toEqual([]);
  });

  it('brings former threads up to date, closes and opens again', async () => {
    const there = fakeGitlab(40);
    await gitlabPost(there, [finding(3), finding(9)]);
    const second = await gitlabPost(there, [finding(4, { fingerprint: 'f3' })]);
    expect(second.done).toBe(
      'the summary of before, brought up to date, 1 already there, 1 brought up to date, 1 closed',
    );
    expect(there.discussions[1]?.notes[0]).toMatchObject({
      resolved: true,
      body: expect.stringContaining('No longer reported') as string,
    });
    await gitlabPost(there, [finding(4, { fingerprint: 'f3' }), finding(9)]);
    expect(there.discussions[1]?.notes[0]).toMatchObject({
      resolved: false,
      body: expect.stringContaining('what is wrong') as string,
    });
    expect(there.discussions).toHaveLength(3);
  });

  it('leaves alone what others wrote, and finds its own on the second page', async () => {
    const there = fakeGitlab(40);
    there.add('<!-- sallyport:review -->\nall is well', 99, undefined);
    for (let at = 0; at < 120; at += 1) there.add('words', 99, 1);
    await gitlabPost(there, [finding(3)]);
    expect(there.discussions).toHaveLength(123);
    await gitlabPost(there, [finding(3)]);
    expect(there.discussions).toHaveLength(123);
    expect(there.discussions[0]?.notes[0]?.body).toContain('all is well');
  });

  it('tells in the summary what stands on lines that the request does not show', async () => {
    const there = fakeGitlab(40);
    const { done, problem } = await gitlabPost(there, [finding(3), finding(50)]);
    expect([done, problem]).toEqual([
      'a new summary, 1 new comment on a line, 1 told in the summary alone: the request does not show their lines',
      undefined,
    ]);
    expect(there.discussions.at(-1)?.notes[0]?.body).toContain('what is wrong in line 50');
    const nowhere = fakeGitlab(40, { refs: false });
    expect((await gitlabPost(nowhere, [finding(3)])).done).toBe('a new summary');
    expect(nowhere.discussions).toHaveLength(1);
  });

  it.each([401, 403, 404, 422, 500, 503])('that is answered %i is told without the token', async (status) => {
    const there = fakeGitlab(40, {
      spoil: failing(
        { status, json: { message: `no ${token}` } },
        ({ method, path }) => method === 'POST' && path.endsWith('/discussions'),
      ),
    });
    const { problem } = await gitlabPost(there, [finding(3)]);
    expect(problem).toContain(`answered ${String(status)}`);
    expect(problem).not.toContain(token);
    // The summary is there all the same, with what got no thread.
    expect(there.discussions.map(({ notes }) => notes[0]?.body.includes('what is wrong'))).toEqual([true]);
  });

  it('waits for 429, and asks twice only what may be asked twice', async () => {
    const there = fakeGitlab(40, {
      spoil: failing({ status: 429, headers: { 'Retry-After': '2' } }, ({ method }) => method === 'POST', 1),
    });
    expect(await gitlabPost(there, [finding(3)])).toMatchObject({ problem: undefined, waited: [2000] });
    const down = fakeGitlab(40, { spoil: failing({ status: 0 }, ({ path }) => path === '/user', 2) });
    expect(await gitlabPost(down, [finding(3)])).toMatchObject({ problem: undefined, waited: [1000, 2000] });
  });
});

describe('review --post', () => {
  it('goes through the command to the place of the environment, with the token there alone', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder.path,
        stdio: 'ignore',
      });
    };
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'first');
    folder.write('a.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
    const there = fakeGithub({ 'a.py': '@@ -1 +1,2 @@\n-x\n+import\n+os.system' });
    const tokens: string[] = [];
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        tokens.push(String(request.headers.authorization));
        void there
          .fetch(
            {
              method: request.method ?? '',
              url: `${there.api}${request.url ?? ''}`,
              headers: [],
              body: pieces.length === 0 ? undefined : Buffer.concat(pieces),
              mostBytes: 1,
            },
            { signal },
          )
          .then((answer) => {
            if (answer.kind === 'response') response.writeHead(answer.status).end(answer.body);
          });
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    try {
      folder.write(
        'event.json',
        JSON.stringify({ pull_request: { number: 9, head: { sha: 'c0ffee'.padEnd(40, '0') } } }),
      );
      const env = {
        XDG_CACHE_HOME: `${folder.path}/../cache`,
        XDG_CONFIG_HOME: `${folder.path}/../config`,
        XDG_DATA_HOME: `${folder.path}/../data`,
        GITHUB_TOKEN: token,
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_API_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
        GITHUB_EVENT_PATH: `${folder.path}/event.json`,
      };
      const post = () => folder.runWith({ env }, 'review', '--post', '-f', 'json');
      const { code, err, out } = await post();
      expect([code, err]).toEqual([0, 'posted a new summary, 1 new comment on a line\n']);
      expect(there.asked.at(-1)).toMatchObject({
        path: '/repos/o/r/pulls/9/reviews',
        body: { event: 'COMMENT', commit_id: 'c0ffee'.padEnd(40, '0') },
      });
      expect(new Set(tokens)).toEqual(new Set([`Bearer ${token}`]));
      expect(out + err).not.toContain(token);
      expect((await post()).err).toBe('posted nothing new in the summary, 1 already there\n');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('without a word of the environment is told, after the report', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    execFileSync('git', ['init', '-q'], { cwd: folder.path });
    const { code, err, out } = await folder.run('review', '--post', '-f', 'json');
    expect([code, err]).toEqual([2, expect.stringContaining('GITHUB_TOKEN')]);
    expect(out).toContain('schemaVersion');
  });
});

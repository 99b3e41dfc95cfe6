/**
 * `git`, asked and never trusted.
 *
 * It runs with the repository's own configuration switched off as far as that could run programs, reach the network or change
 * the output (fsmonitor, hooks, external diffs, text conversions, pagers, signatures, missing objects of partial clones):
 * the folder that is scanned is not trusted.
 */
import { spawn, spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** What `git` answers, as text. Errors: throws `UsageError` when git is missing or cannot tell. */
export const git = (args: readonly string[], cwd: string): string => {
  const ran = spawnSync('git', [...neutral, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: environment(),
  });
  if (ran.error !== undefined) throw new UsageError('git is not installed', 'install git, or name the files to scan');
  if (ran.status !== 0)
    throw new UsageError(
      `git: ${ran.stderr.trim().split('\n')[0] ?? 'failed'}`,
      'is this a git repository, and does the commit exist?',
    );
  return ran.stdout;
};

/** The same, in pieces as they come; `input` is written to it. Errors: throws `UsageError` when git ends badly. */
export async function* gitPieces(
  args: readonly string[],
  cwd: string,
  { input, signal }: { readonly input?: Iterable<string>; readonly signal: AbortSignal },
): AsyncGenerator<Buffer> {
  const child = spawn('git', [...neutral, ...args], { cwd, env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 2_000) said += text;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'not started');
    });
    child.on('close', (code) => {
      resolve(code ?? 'killed');
    });
  });
  // A git that ended early is heard of below; the broken pipe is its echo.
  child.stdin.on('error', () => undefined);
  const stop = (): void => {
    child.kill('SIGKILL');
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    child.stdin.end(input === undefined ? undefined : [...input].join('\n') + '\n');
    for await (const piece of child.stdout as AsyncIterable<Buffer>) yield piece;
    const how = await ended;
    if (how !== 0 && !signal.aborted)
      throw how === 'ENOENT'
        ? new UsageError('git is not installed', 'install git, or leave --history out')
        : new UsageError(`git: ${said.trim().split('\n')[0] ?? 'failed'}`, 'is this a git repository?');
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Settings of a repository that would start programs or ask the network. Source: git-config(1). */
const neutral: readonly string[] = [
  '--no-pager',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'diff.external=',
    'core.attributesFile=/dev/null',
    'core.quotePath=false',
    'core.alternateRefsCommand=',
    'log.showSignature=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

const environment = (): NodeJS.ProcessEnv => {
  const { GIT_EXTERNAL_DIFF: _, ...env } = process.env;
  return {
    ...env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A file may be named `a[1].py` or `:(top)`.
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
};

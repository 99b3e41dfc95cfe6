import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { sandbox as ownSandbox, type CellTaskEnd, type Mount, type Sandbox } from '@sallyport/cell';
import type { PlainValue, PlayRequest, ScriptEnd, ScriptPlayer } from '@sallyport/core/faces';

/** Units: wall-clock seconds of one replay; a file is judged within them or not at all. */
const seconds = 20;

/** Units: bytes of memory of the closed process. */
const mostBytes = 700_000_000;

/**
 * Plays scripts in a process of Node that bubblewrap closes in: no network, no account, no file but the request and the guest.
 *
 * One process for each replay, which takes 50 ms (Node 24, two cores); nothing is kept from one candidate to the next. Where bubblewrap
 * cannot be had nothing is run.
 */
export const newScriptPlayer = (sandbox: Sandbox = ownSandbox, built = besideUs): ScriptPlayer => ({
  play: async (request, signal) => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-replay-'));
    // Not to be guessed by the code under test, which could write such a line itself.
    const mark = randomBytes(16).toString('hex');
    try {
      const plain = await asPlainScripts(request);
      if (plain === undefined) return { kind: 'not available', why: 'the elements of JSX in it cannot be read' };
      writeFileSync(join(folder, 'request.json'), JSON.stringify({ ...plain, mark }));
      const { entry, mount } = guest(built);
      const outcome = await sandbox.run({
        command: [
          execPath,
          '--experimental-vm-modules',
          '--no-warnings',
          '--max-old-space-size=384',
          entry,
          '/project/request.json',
        ],
        folder: { path: folder, as: 'read' },
        mounts: [mount],
        env: { LANG: 'C.UTF-8', TZ: 'UTC' },
        limits: { seconds, bytes: mostBytes, outputBytes: 16_000_000, processes: 4, fileBytes: 0 },
        ...(signal === undefined ? {} : { signal }),
      });
      if (outcome.end.kind !== 'ended') return { kind: 'not available', why: whyOf(outcome.end) };
      const value = readMarked(outcome.stdout, mark);
      if (value === undefined) return { kind: 'not available', why: 'the code ended the closed process' };
      const walls = Object.entries(outcome.walls).flatMap(([name, wall]) => (wall.kind === 'stands' ? [name] : []));
      return { kind: 'ended', value, walls: `walls: ${walls.join(', ')}` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** The request with JSX written as calls, which Node does not read; the analyser's parser does. */
const asPlainScripts = async (request: PlayRequest): Promise<PlayRequest | undefined> => {
  if (!request.mayHoldMarkup) return request;
  const { withoutMarkup } = await import('@sallyport/analyze/outline');
  const isTyped = request.language === 'typescript';
  const before = await withoutMarkup(request.before.text, isTyped);
  const after = await withoutMarkup(request.after.text, isTyped);
  if (before === undefined || after === undefined) return undefined;
  return {
    ...request,
    before: { ...request.before, text: before.text },
    after: { ...request.after, text: after.text },
    place: before.moved(request.place),
  };
};

/** The guest in one file, as the program is shipped with it; the sources have a folder, which takes 200 ms more to read. */
const besideUs = fileURLToPath(new URL('replay-guest.js', import.meta.url));

const guest = (built: string): { readonly entry: string; readonly mount: Mount } => {
  return existsSync(built)
    ? { entry: '/guest/replay-guest.mjs', mount: { from: built, at: '/guest/replay-guest.mjs', access: 'read' } }
    : {
        entry: '/guest/main.ts',
        mount: { from: fileURLToPath(new URL('replay-guest', import.meta.url)), at: '/guest', access: 'read' },
      };
};

const readMarked = (output: string, mark: string): PlainValue | undefined => {
  const line = output.split('\n').findLast((one) => one.startsWith(mark));
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line.slice(mark.length)) as PlainValue;
  } catch {
    return undefined;
  }
};

const whyOf = (end: Exclude<CellTaskEnd, { readonly kind: 'ended' }>): ScriptEndWhy => {
  switch (end.kind) {
    case 'refused':
      return `JavaScript is not run without walls: ${end.reasons.join('; ')}`;
    case 'exhausted':
      return `the closed process came to its limit (${JSON.stringify(end.resource)})`;
    case 'killed':
      return `the closed process was ended by ${end.signal}`;
    case 'aborted':
      return 'it was stopped';
    case 'failed':
      return `the closed process could not be begun: ${end.text}`;
    default:
      return end satisfies never;
  }
};

type ScriptEndWhy = Extract<ScriptEnd, { readonly kind: 'not available' }>['why'];

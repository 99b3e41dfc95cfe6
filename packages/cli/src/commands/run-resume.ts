import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  newSnapshot,
  planContinuation,
  type PendingAnswer,
  type PlannedContinuation,
  type Snapshot,
} from '@sallyport/python/durable';
import type { Plain } from '@sallyport/python';
import type { Outcome } from '@sallyport/python/outcome';
import type { Parsed } from '../arguments/option.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readPolicy } from './read-policy.ts';

/** The environment variable that holds the key with which snapshots are sealed. */
const keyVariable = 'SALLYPORT_SNAPSHOT_KEY';

/**
 * The run that `--resume` names, with the answers that the other flags bring.
 *
 * A program or a policy that is named too must be the snapshot's: so a caller can make sure of both. Errors: throws `UsageError`.
 */
export const readResume = async (
  { operands, values, switches }: Parsed,
  io: Io,
): Promise<PlannedContinuation & { readonly kind: 'ready' }> => {
  const file = values.get('resume')?.at(-1) ?? '';
  for (const flag of ['input', 'seed', 'tool-module'])
    if (values.has(flag)) throw new UsageError(`--${flag} with --resume`, 'the snapshot holds what the run began with');
  const text = readText(file, io);
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`--resume ${file}: not JSON`, 'give the file that --snapshot wrote');
  }
  const [program] = operands;
  const source = program === undefined ? undefined : readText(program, io);
  const expected = { key: io.env[keyVariable], source };
  const first = ready(planContinuation(value, expected, {}), file);
  const named = values.get('policy')?.at(-1);
  if (named !== undefined) {
    const { tools: _mine, files: _files, ...mine } = await readPolicy(named, io);
    const { tools: _its, files: _mounts, ...its } = first.snapshot.policy;
    if (JSON.stringify(mine) !== JSON.stringify(its))
      throw new UsageError(
        `--resume ${file}: the run began under another policy than ${named}`,
        'leave --policy away, or run the program anew',
      );
  }
  return ready(planContinuation(value, expected, answersFor(first.snapshot, { values, switches })), file);
};

const ready = (planned: PlannedContinuation, file: string): PlannedContinuation & { readonly kind: 'ready' } => {
  if (planned.kind === 'ready') return planned;
  const { place, what, remedy } = planned.problem;
  throw new UsageError(`--resume ${file}: ${place === '' ? 'the snapshot' : place} ${what}`, remedy);
};

const answersFor = (
  { pending }: Snapshot,
  { values, switches }: Pick<Parsed, 'values' | 'switches'>,
): Readonly<Record<number, PendingAnswer>> => {
  const answers: Record<number, PendingAnswer> = {};
  if (switches.has('approve') && switches.has('deny'))
    throw new UsageError('--approve and --deny together', 'one of them');
  const consent = switches.has('approve') ? true : switches.has('deny') ? false : undefined;
  if (consent !== undefined) {
    const asked = pending.filter(({ reason }) => reason === 'approval');
    if (asked.length === 0) throw new UsageError('the run waits for no approval', '--answer JSON answers a call');
    for (const { id } of asked) answers[id] = { kind: 'value', value: consent };
  }
  const calls = pending.filter(({ reason }) => reason === 'call');
  for (const [flag, read] of [
    ['answer', readAnswer],
    ['answer-error', (said: string): PendingAnswer => ({ kind: 'error', type: 'RuntimeError', message: said })],
  ] as const) {
    for (const given of values.get(flag) ?? []) {
      const numbered = /^(\d+)=/u.exec(given);
      const [only] = calls;
      if (numbered === null && calls.length !== 1)
        throw new UsageError(
          only === undefined ? 'the run waits for no answer' : 'the run waits for several answers',
          only === undefined
            ? '--approve or --deny answers a question for consent'
            : `--${flag} ID=…, where ID is one of ${calls.map(({ id, tool }) => `${String(id)} (${tool})`).join(', ')}`,
        );
      answers[numbered === null ? only!.id : Number(numbered[1])] = read(
        numbered === null ? given : given.slice(numbered[0].length),
      );
    }
  }
  return answers;
};

const readAnswer = (text: string): PendingAnswer => {
  try {
    return { kind: 'value', value: JSON.parse(text) as Plain };
  } catch {
    throw new UsageError('--answer: the value is not JSON', 'quote texts: --answer \'"sunny"\'');
  }
};

/** Writes the snapshot of a run that waits, for its owner's eyes; whoever reads it sees the old one or the new one, whole. */
export const writeSnapshot = (
  path: string,
  parts: Omit<Parameters<typeof newSnapshot>[0], 'pending' | 'continuation'>,
  { pending, continuation }: Extract<Outcome, { readonly kind: 'waiting' }>,
  io: Io,
): void => {
  const snapshot = newSnapshot({ ...parts, pending, continuation }, io.env[keyVariable]);
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, JSON.stringify(snapshot), { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    throw new UsageError(
      `--snapshot ${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? ''})`,
      'give a file in a folder that can be written to',
    );
  }
};

/** Says what the run waits for and how it goes on: as the outcome on standard output, or in words on standard error. */
export const tellWaiting = (
  path: string,
  outcome: Extract<Outcome, { readonly kind: 'waiting' }>,
  { json, printed }: { readonly json: boolean; readonly printed: { readonly stdout: string; readonly stderr: string } },
  io: Io,
): void => {
  const { continuation: _kept, ...waiting } = outcome;
  if (json) {
    io.out(`${JSON.stringify({ schemaVersion: '1.0', ...waiting, snapshot: path, ...printed }, null, 2)}\n`);
    return;
  }
  for (const call of waiting.pending) io.err(`sallyport: waiting: ${JSON.stringify(call)}\n`);
  const asks = waiting.pending.some(({ reason }) => reason === 'approval');
  const calls = waiting.pending.some(({ reason }) => reason === 'call');
  io.err(
    `  go on with: sallyport run --resume ${path}${asks ? ' --approve|--deny' : ''}${calls ? ' --answer JSON' : ''}\n`,
  );
};

const readText = (file: string, io: Io): string => {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch {
    throw new UsageError(`${file}: there is no such file`, 'give the path of a file');
  }
};

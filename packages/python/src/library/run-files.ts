/**
 * The files of the run in progress: one tree per run, made when the program first asks for it, from what the policy grants.
 * Without a policy (a run without one is a test's or an embedder's own) there is memory with `/work` and `/tmp`.
 */
import { FileProblem, VirtualFiles, defaultFileLimits, type HostFolder } from '../files/index.ts';
import { absPath } from '../files/posix-path.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { textOf } from '../runtime/compare.ts';
import { decodeBytes } from '../runtime/codecs.ts';
import { raised, typeError, valueError } from '../runtime/exceptions.ts';
import { special } from '../runtime/call.ts';
import { meter, Stop } from '../runtime/meter.ts';
import { Bytes, newBytes, toStr, typeOf, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { changedFiles } from './changed-files.ts';
import { policyFiles } from './policy-files.ts';
import { newOsError } from '../runtime/types/exceptions.ts';

interface RunFiles {
  readonly files: VirtualFiles;
  /** Open text files that hold text not yet written: it is written before anybody looks. */
  readonly waiting: Set<{ writeOut(): void }>;
}

const key = 'files';
/** Where the run asks what was changed; nothing is there if the program never asked for files. */
const changesKey = 'files.changed';
/** Files open at once: many, since a program may leave closing to CPython's reference counts. */
const HANDLES = 10_000;

const make = (): VirtualFiles => {
  const clock = { now: (): bigint => BigInt(Math.round(run.host.now() * 1000)) * 1000n };
  const policy = run.host.lent.get('policy') as Policy | undefined;
  if (policy === undefined)
    return new VirtualFiles({ meter, clock, limits: { ...defaultFileLimits, handles: HANDLES } });
  const refuse = run.host.lent.get('refuse') as ((refusal: Refusal) => string) | undefined;
  return policyFiles(policy, {
    meter,
    clock,
    handles: HANDLES,
    program: run.host.fileName,
    hosts: run.host.lent.get('files') as ReadonlyMap<string, HostFolder> | undefined,
    refused: (refusal) => {
      meter.end(new Stop('refused', undefined, refuse?.(refusal) ?? refusal.why));
    },
  });
};

const state = (): RunFiles => {
  let found = run.store.get(key) as RunFiles | undefined;
  if (found === undefined) {
    found = { files: make(), waiting: new Set() };
    run.store.set(key, found);
    run.store.set(changesKey, (bytes: number) => changedFiles(runFiles(), bytes));
    run.store.set(moduleFilesKey, lookAt);
    const { files, waiting } = found;
    run.atEnd.push(() => {
      for (const one of waiting) one.writeOut();
      files.closeAll();
    });
  }
  return found;
};

/** Where `import` looks for modules that the program wrote; nothing is there if the program never asked for files. */
export const moduleFilesKey = 'files.modules';
/** What stands at a path: the bytes of a file, a folder, or nothing that `import` may use. */
export type LookAtFile = (path: string) => Uint8Array | 'folder' | undefined;

const lookAt: LookAtFile = (path) => {
  const files = runFiles();
  try {
    const whole = absPath(path, files.getcwd());
    const granted = files.mounts.some(({ at, kind }) => kind !== 'bare' && (at === '/' || whole.startsWith(`${at}/`)));
    const kind = granted ? files.kindOf(whole) : undefined;
    return kind === 'file' ? files.readFile(whole) : kind;
  } catch (e) {
    if (e instanceof FileProblem) return undefined;
    throw e;
  }
};

/** The tree of files, with everything in it that the program has written. */
export const runFiles = (): VirtualFiles => {
  const { files, waiting } = state();
  if (waiting.size > 0) {
    const all = [...waiting];
    waiting.clear();
    for (const one of all) one.writeOut();
  }
  return files;
};

/** Has `file` asked to write its text out before the tree is next looked at. */
export const waitToWrite = (file: { writeOut(): void }): void => {
  state().waiting.add(file);
};
export const doneWaiting = (file: { writeOut(): void }): void => {
  state().waiting.delete(file);
};

/** Does something with files. Errors: OSError, for what the tree could not do; paths are shown as bytes if `bytes`. */
export const withFiles = <T>(work: (files: VirtualFiles) => T, bytes = false): T => {
  try {
    return work(runFiles());
  } catch (e) {
    throw e instanceof FileProblem ? osErrorOf(e, bytes) : e;
  }
};

/** The OSError of a problem, ready to throw. */
export const osErrorOf = (problem: FileProblem, bytes = false): object => {
  const shown = (path: string | undefined): Value | undefined =>
    path === undefined ? undefined : bytes ? newBytes(new TextEncoder().encode(path)) : toStr(path);
  return raised(newOsError(problem.errno, problem.text, shown(problem.path), shown(problem.path2)));
};

/** `os.fspath`: a str or bytes. Errors: TypeError. */
export const fsPath = (v: Value): Value => {
  if (textOf(v) !== undefined || v instanceof Bytes) return v;
  const made = special(v, '__fspath__');
  if (made === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(v).name}`);
  if (textOf(made) === undefined && !(made instanceof Bytes))
    throw typeError(`expected ${typeOf(v).name}.__fspath__() to return str or bytes, not ${typeOf(made).name}`);
  return made;
};

/** A path as text, and whether it was given as bytes. Errors: TypeError, ValueError. */
export const pathOf = (v: Value): { readonly path: string; readonly bytes: boolean } => {
  const made = fsPath(v);
  const text = textOf(made);
  const path = text ?? decodeBytes((made as Bytes).v, 'utf-8', 'surrogateescape', made);
  if (path.includes('\0')) throw valueError('embedded null byte');
  return { path, bytes: text === undefined };
};
/** A path as text. */
export const pathText = (v: Value): string => pathOf(v).path;

/**
 * A run that was suspended, as plain data: all that it takes to go on somewhere else.
 *
 * In: the request of a run and what the guest left behind when it could do nothing more without the host. Out: a value that
 * survives `JSON.stringify`, a database of texts and another machine; `resume` takes it from there. It holds the program, its inputs, every
 * answer it was given and the key of its randomness, so it is as secret as those are.
 *
 * The digest is over the JSON text of all that stands before it: whoever keeps a snapshot keeps the order of its keys, since the
 * order of inputs is the order of a dict. Without a key it tells damage and careless edits; with one (`HMAC-SHA-256`), that
 * nobody without the key has touched it.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Plain } from '../isolate/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Continuation, PendingCall } from '../run/outcome.ts';

export interface Snapshot {
  readonly schemaVersion: '1.0';
  readonly kind: 'sallyport-snapshot';
  readonly language: 'python' | 'javascript' | 'typescript';
  readonly fileName: string;
  readonly source: string;
  /** Files that it may import, by path; absent where there are none. */
  readonly modules?: Readonly<Record<string, string>>;
  /** `sha256:` and hexadecimal digits, of the source as UTF-8: to find the program that it belongs to. */
  readonly sourceHash: string;
  readonly inputs: Readonly<Record<string, Plain>>;
  /** With the tools that were granted. */
  readonly policy: Policy;
  /** The seed that the host gave, if it did. */
  readonly seed: number | null;
  readonly stdin: string;
  readonly argv: readonly string[];
  /** What the run waits for. */
  readonly pending: readonly PendingCall[];
  readonly continuation: Continuation;
  /** `sha256:` or `hmac-sha256:`, and hexadecimal digits. */
  readonly digest: string;
}

/** A snapshot of these parts, sealed with a key if there is one. */
export const newSnapshot = (
  parts: Omit<Snapshot, 'schemaVersion' | 'kind' | 'sourceHash' | 'digest'>,
  key: string | undefined,
): Snapshot => {
  const { language, fileName, source, modules, inputs, policy, seed, stdin, argv, pending, continuation } = parts;
  const open: Omit<Snapshot, 'digest'> = {
    schemaVersion: '1.0',
    kind: 'sallyport-snapshot',
    language,
    fileName,
    source,
    sourceHash: hashOf(source),
    ...(modules === undefined ? {} : { modules }),
    inputs,
    policy,
    seed,
    stdin,
    argv,
    pending,
    continuation,
  };
  return { ...open, digest: digestOf(open, key) };
};

/** Of a program's text. */
export const hashOf = (source: string): string => `sha256:${createHash('sha256').update(source).digest('hex')}`;

/** Of a snapshot without its digest. */
export const digestOf = (open: Omit<Snapshot, 'digest'>, key: string | undefined): string => {
  const text = JSON.stringify(open);
  return key === undefined
    ? `sha256:${createHash('sha256').update(text).digest('hex')}`
    : `hmac-sha256:${createHmac('sha256', key).update(text).digest('hex')}`;
};

import { newValidator } from '../policy/index.ts';
import { snapshotSchema } from './snapshot-schema.ts';
import { digestOf, hashOf, type Snapshot } from './snapshot.ts';

/** Why a snapshot cannot be used: the place in it, what is wrong there, and what to do. */
export interface SnapshotProblem {
  /** `continuation.log[3].id`; empty for the whole. */
  readonly place: string;
  /** Completes a sentence that begins with the place, or with "the snapshot". */
  readonly what: string;
  readonly remedy: string;
}

export type SnapshotRead =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'unusable'; readonly problem: SnapshotProblem };

export interface SnapshotExpectations {
  /** The key that it must be sealed with. */
  readonly key?: string | undefined;
  /** The program that it must belong to. */
  readonly source?: string | undefined;
}

/** What came back from where a snapshot was kept, if it is one, whole, and of the expected program. Never throws. */
export const readSnapshot = (value: unknown, { key, source }: SnapshotExpectations = {}): SnapshotRead => {
  const unusable = (place: string, what: string, remedy: string): SnapshotRead => ({
    kind: 'unusable',
    problem: { place, what, remedy },
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return unusable('', 'is no JSON object', 'hand over what `snapshot` held, parsed from JSON');
  const { kind, schemaVersion } = value as Readonly<Record<string, unknown>>;
  if (kind !== 'sallyport-snapshot')
    return unusable('kind', 'does not say "sallyport-snapshot"', 'hand over what `snapshot` held, parsed from JSON');
  if (typeof schemaVersion !== 'string' || !/^1\.\d+$/.test(schemaVersion))
    return unusable(
      'schemaVersion',
      `is ${JSON.stringify(schemaVersion) ?? 'missing'}, and this version reads 1.x`,
      'resume it with the version that wrote it, or run the program anew',
    );
  const [error] = validate(value);
  if (error !== undefined)
    return unusable(error.path, error.message, 'take the snapshot as it was written; or run the program anew');
  const { digest, ...open } = value as unknown as Snapshot;
  const isSealed = digest.startsWith('hmac-');
  if (isSealed && key === undefined)
    return unusable('digest', 'is sealed with a key, and none was given', 'give the key that it was made with');
  if (!isSealed && key !== undefined)
    return unusable('digest', 'is not sealed, and a key was given', 'use snapshots that were made with the key');
  // Not in constant time: whoever can try has the snapshot, and no oracle but this one.
  if (digestOf(open, key) !== digest)
    return unusable(
      'digest',
      isSealed ? 'does not fit: it was changed, or sealed with another key' : 'does not fit: something was changed',
      'take the snapshot as it was written, with its keys in their order; or run the program anew',
    );
  if (open.sourceHash !== hashOf(open.source))
    return unusable('sourceHash', 'is not that of the source', 'take the snapshot as it was written');
  if (source !== undefined && hashOf(source) !== open.sourceHash)
    return unusable(
      'sourceHash',
      `is that of another program (${open.fileName})`,
      'resume without naming a program, or run the new one from its beginning',
    );
  return { kind: 'snapshot', snapshot: value as unknown as Snapshot };
};

const validate = newValidator(snapshotSchema);

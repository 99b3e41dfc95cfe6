import { entropyOf } from '../match/entropy.ts';
import type { SecretKind } from './kind.ts';
import { secretKinds } from './kinds.ts';

/**
 * The kind that name and value together tell: thirty-two hexadecimal digits are a Datadog key under `DD_API_KEY` and nothing known elsewhere.
 *
 * `name` comes in lower case, its words joined by `_`.
 */
export const keyedKind = (name: string, value: string): string | undefined => {
  for (const { kind, keys, whole } of keyed()) {
    if (!keys.test(name) || !whole.test(value)) continue;
    if (kind.entropy !== undefined && entropyOf(value) < kind.entropy) continue;
    if (kind.check !== undefined && kind.pattern === undefined && kind.check(value) === false) continue;
    return kind.id;
  }
  return undefined;
};

interface Keyed {
  readonly kind: SecretKind;
  readonly keys: RegExp;
  readonly whole: RegExp;
}

let known: readonly Keyed[] | undefined;

/** Made when first needed: most files hold no credential's name. */
const keyed = (): readonly Keyed[] =>
  (known ??= secretKinds.flatMap((kind) =>
    kind.keys === undefined || kind.value === undefined
      ? []
      : [{ kind, keys: new RegExp(`^(?:${kind.keys})$`, 'u'), whole: new RegExp(`^(?:${kind.value})$`, 'u') }],
  ));

import type { CharSet } from './char-set.ts';

/** Where a zero-width test looks. */
export type Place =
  | 'start'
  | 'line-start'
  | 'end'
  | 'line-end'
  | 'very-end'
  | 'boundary'
  | 'no-boundary'
  | 'ascii-boundary'
  | 'no-ascii-boundary';

/** How letters are compared in a back reference. */
export type Fold = 'exact' | 'ascii' | 'unicode';

/**
 * A parsed pattern. Flags are already resolved: a letter under IGNORECASE is a set, `.` under DOTALL is `any`.
 */
export type Node =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  /** Any code point. */
  | { readonly kind: 'any' }
  /** `wrapped`: it stood in a non-capturing group, so a quantifier behind it is no second one. */
  | { readonly kind: 'sequence'; readonly items: readonly Node[]; readonly wrapped: boolean }
  | { readonly kind: 'branch'; readonly items: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly min: number;
      /** Inclusive; `Infinity` without a bound. */
      readonly max: number;
      readonly body: Node;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | {
      readonly kind: 'look';
      readonly direction: 'ahead' | 'behind';
      readonly negated: boolean;
      readonly body: Node;
    }
  | { readonly kind: 'backref'; readonly index: number; readonly fold: Fold }
  | { readonly kind: 'conditional'; readonly index: number; readonly yes: Node; readonly no: Node | undefined }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'fail' };

/**
 * Which walls stood around a program that ran, so that an outcome never claims more than it had.
 *
 * `stands` with a remark where the wall has a known door; `absent` says why it was not there (not asked for, or not to be had
 * on this machine). A wall that could not be had is never silently skipped: it is `absent` and the reason names the obstacle.
 */
export type Wall =
  | { readonly kind: 'stands'; readonly remark?: string }
  | { readonly kind: 'absent'; readonly reason: string };

/** Walls by name, in the order in which a program would have to climb them. */
export type Walls = Readonly<Record<string, Wall>>;

/** A wall that stands, with what it does not stop. */
export const standing = (remark?: string): Wall =>
  remark === undefined ? { kind: 'stands' } : { kind: 'stands', remark };

/** A wall that is not there, and why. */
export const absent = (reason: string): Wall => ({ kind: 'absent', reason });

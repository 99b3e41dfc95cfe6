/**
 * The hashes of `go.sum`. A line names a module, a version, and the hash of the module's content or (`v1.2.3/go.mod`) of its `go.mod` alone.
 *
 * Source: Go Modules Reference, "go.sum files".
 */
export interface GoSum {
  readonly module: string;
  /** With its `v`. */
  readonly version: string;
  readonly hash: string;
  /** Units: one-based. */
  readonly line: number;
  /** Where the version stands, its `v` included. Units: zero-based UTF-16, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The lines with the content of modules: what was only looked at to choose versions was never loaded. */
export const readGoSums = (text: string): { readonly sums: readonly GoSum[]; readonly strangeLine?: number } => {
  const sums: GoSum[] = [];
  let strangeLine: number | undefined;
  let start = 0;
  for (const [index, whole] of text.split('\n').entries()) {
    const found = /^[ \t\uFEFF]*([^\s]+)([ \t]+)(v[^\s]+)[ \t]+(h\d+:[^\s]+)\s*$/u.exec(whole);
    if (found === null) {
      if (whole.trim() !== '') strangeLine ??= index + 1;
    } else if (!found[3]!.endsWith('/go.mod')) {
      const at = start + whole.indexOf(found[3]!, whole.indexOf(found[1]!) + found[1]!.length);
      sums.push({
        module: found[1]!,
        version: found[3]!,
        hash: found[4]!,
        line: index + 1,
        start: at,
        end: at + found[3]!.length,
      });
    }
    start += whole.length + 1;
  }
  return { sums, ...(strangeLine === undefined ? {} : { strangeLine }) };
};

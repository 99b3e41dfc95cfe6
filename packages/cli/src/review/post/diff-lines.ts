/** Lines of the new text that a request shows, hunk by hunk. Units: one-based, inclusive. */
export type ShownHunks = readonly { readonly from: number; readonly to: number }[];

/** The hunks of a file's patch as GitHub gives it. Source: the unified format of diff(1). */
export const hunksOf = (patch: string): ShownHunks =>
  [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gmu)].map(([, from = '0', count = '1']) => ({
    from: Number(from),
    to: Number(from) + Number(count) - 1,
  }));

/** Whether a comment may stand on these lines: all in one hunk. */
export const isShown = (
  hunks: ShownHunks,
  { startLine, line }: { readonly startLine: number; readonly line: number },
): boolean => hunks.some(({ from, to }) => from <= startLine && line <= to);

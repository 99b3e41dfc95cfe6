import type { UpgradeEdit } from './plan-upgrade.ts';

/**
 * The texts after the edits, by path; only texts that change. Two edits of one place must say the same; of two that overlap otherwise none
 * of the text is changed, and its path comes back in `refused`.
 */
export const editTexts = (
  edits: readonly UpgradeEdit[],
  textOf: (path: string) => string | undefined,
): { readonly texts: ReadonlyMap<string, string>; readonly refused: readonly string[] } => {
  const texts = new Map<string, string>();
  const refused: string[] = [];
  for (const [path, ofFile] of Map.groupBy(edits, (edit) => edit.path)) {
    const text = textOf(path);
    const unique = new Map(ofFile.map((edit) => [`${String(edit.start)} ${String(edit.end)} ${edit.after}`, edit]));
    const sorted = [...unique.values()].sort((a, b) => a.start - b.start);
    const isSound =
      text !== undefined &&
      sorted.every(
        ({ start, end, before }, index) =>
          text.slice(start, end) === before && (index === 0 || (sorted[index - 1]?.end ?? 0) <= start),
      );
    if (!isSound) {
      refused.push(path);
      continue;
    }
    let made = '';
    let at = 0;
    for (const { start, end, after } of sorted) {
      made += text.slice(at, start) + after;
      at = end;
    }
    texts.set(path, made + text.slice(at));
  }
  return { texts, refused };
};

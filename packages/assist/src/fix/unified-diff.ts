/** Lines of a text that are shown around a change. */
const context = 3;
/** Comparisons of lines; a larger change is shown as one block that goes and one that comes. */
const mostWork = 4_000_000;

/**
 * What changes between two texts of a file, in the form that `git apply` and `patch` read; empty when nothing does.
 *
 * What is alike at the beginning and the end is left out first, the rest compared by the longest common subsequence. An absent text is a
 * file that is not there. Source: "Detailed Description of Unified Format", GNU diffutils manual.
 */
export const unifiedDiff = (path: string, before: string | undefined, after: string): string => {
  if (before === after) return '';
  const lines = marked(splitLines(before ?? ''), splitLines(after));
  const hunks = hunksOf(lines);
  const head = `--- ${before === undefined ? '/dev/null' : named(`a/${path}`)}\n+++ ${named(`b/${path}`)}\n`;
  return head + hunks.join('');
};

/** A name as git writes it: in quotes where it would be taken for something else, a second line for instance. Source: git-config(1), core.quotePath. */
const named = (path: string): string =>
  // oxlint-disable-next-line no-control-regex
  /["\\\u0000-\u001f\u007f]/u.test(path)
    ? `"${path.replaceAll(
        // oxlint-disable-next-line no-control-regex
        /["\\\u0000-\u001f\u007f]/gu,
        (one) => quotedAs[one] ?? `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`,
      )}"`
    : path;

const quotedAs: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

interface Marked {
  readonly mark: ' ' | '-' | '+';
  /** With its line break, if it has one. */
  readonly line: string;
}

const splitLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

const marked = (a: readonly string[], b: readonly string[]): readonly Marked[] => {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const middle = aligned(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (lines: readonly string[]): readonly Marked[] => lines.map((line) => ({ mark: ' ', line }));
  return [...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))];
};

const aligned = (a: readonly string[], b: readonly string[]): readonly Marked[] => {
  const gone = (line: string): Marked => ({ mark: '-', line });
  const come = (line: string): Marked => ({ mark: '+', line });
  if (a.length * b.length > mostWork) return [...a.map(gone), ...b.map(come)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: Marked[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      out.push({ mark: ' ', line: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      out.push(gone(left));
      i += 1;
    } else {
      out.push(come(right ?? ''));
      j += 1;
    }
  }
  return out;
};

const hunksOf = (lines: readonly Marked[]): readonly string[] => {
  const changed = lines.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]));
  const ranges: { start: number; end: number }[] = [];
  for (const index of changed) {
    const start = Math.max(0, index - context);
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.min(lines.length, index + context + 1);
    else ranges.push({ start, end: Math.min(lines.length, index + context + 1) });
  }
  let [oldLine, newLine, done] = [0, 0, 0];
  return ranges.map(({ start, end }) => {
    for (; done < start; done += 1) {
      oldLine += 1;
      newLine += 1;
    }
    const part = lines.slice(start, end);
    const olds = part.filter(({ mark }) => mark !== '+').length;
    const news = part.filter(({ mark }) => mark !== '-').length;
    // An empty side is counted from the line before it.
    const head = `@@ -${place(oldLine, olds)} +${place(newLine, news)} @@\n`;
    oldLine += olds;
    newLine += news;
    done = end;
    return (
      head +
      part
        .map(({ mark, line }) => mark + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
        .join('')
    );
  });
};

const place = (before: number, count: number): string =>
  `${String(count === 0 ? before : before + 1)},${String(count)}`;

/** Lines of a text that stay the same around a change. */
const context = 2;
/** Comparisons; larger texts are shown as wholly replaced. */
const mostWork = 4_000_000;

/**
 * What changed between two texts, line by line: ` ` stays, `-` went, `+` came, `…` stands for lines left out. Empty if nothing did.
 *
 * By the longest common subsequence, as `diff` does.
 */
export const lineDiff = (before: string, after: string): string => {
  const [a, b] = [linesOf(before), linesOf(after)];
  const marked = a.length * b.length > mostWork ? replaced(a, b) : aligned(a, b);
  if (marked.every(({ mark }) => mark === ' ')) return '';
  const near = marked.map((_, index) =>
    marked.slice(Math.max(0, index - context), index + context + 1).some(({ mark }) => mark !== ' '),
  );
  const out: string[] = [];
  marked.forEach(({ mark, line }, index) => {
    if (near[index] === true) out.push(`${mark}${line}`);
    else if (near[index - 1] !== false) out.push('…');
  });
  return `${out.join('\n')}\n`;
};

interface Marked {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r\n?|\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const replaced = (a: readonly string[], b: readonly string[]): readonly Marked[] => [
  ...a.map((line): Marked => ({ mark: '-', line })),
  ...b.map((line): Marked => ({ mark: '+', line })),
];

const aligned = (a: readonly string[], b: readonly string[]): readonly Marked[] => {
  const width = b.length + 1;
  // Lengths of the longest common subsequence of what is left from each pair of places.
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const out: Marked[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ mark: ' ', line: a[i++]! });
      j++;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      out.push({ mark: '-', line: a[i++]! });
    else out.push({ mark: '+', line: b[j++]! });
  }
  return out;
};

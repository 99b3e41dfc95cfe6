import { packageName } from '../../packages/index.ts';
import type { LogicalLine } from './logical-lines.ts';

/** Who asks for a package, as the comments of pip-compile and uv tell: `# via flask`, `# via -r requirements.in`. */
export interface Via {
  /** Normalised. */
  readonly packages: readonly string[];
  /** Whether a file of the project asks for it. */
  readonly files: boolean;
}

/**
 * The comment of the line at the index, and what it goes on with below; nothing when it says no `via`.
 *
 * Source: pip-tools' documentation, `--annotation-style` (`split` and `line`); uv writes the same.
 */
export const viaOf = (lines: readonly LogicalLine[], index: number): Via | undefined => {
  const comments: string[] = [];
  const own = lines[index]?.comment;
  if (own !== undefined) comments.push(own);
  for (let next = index + 1; next < lines.length; next += 1) {
    const { text, comment, isIndented } = lines[next]!;
    if (comment === undefined || !isIndented || text.trim() !== '') break;
    comments.push(comment);
  }
  const from = comments.findIndex((comment) => /^via(?:\s|$)/u.test(comment));
  if (from < 0) return undefined;
  const packages: string[] = [];
  let files = false;
  let layers = false;
  const [first = '', ...more] = comments.slice(from);
  for (const one of [...first.slice('via'.length).split(','), ...more]) {
    const asker = one.trim();
    const name = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?$/u.exec(asker)?.[1];
    if (name !== undefined) packages.push(packageName('PyPI', name));
    // `-c constraints.txt` holds a version down, and asks for nothing.
    else if (asker !== '' && !/^(?:-c|--constraint)\b/u.test(asker)) {
      // Another result of pip-compile lists what it brings along too: `-r base.txt`.
      if (/^-r\s.*\.txt$/u.test(asker)) layers = true;
      else files = true;
    }
  }
  return { packages, files: files || (layers && packages.length === 0) };
};

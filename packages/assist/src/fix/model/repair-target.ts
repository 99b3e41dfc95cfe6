import type { Finding } from '@sallyport/core';
import type { CodeReader, SourceText } from '@sallyport/core/faces';

/** A piece of code that a model may replace, and the only ones it may. Units: zero-based UTF-16 offsets in its file. */
export interface RepairTarget {
  /** By which the model names it: `T1`. */
  readonly id: string;
  readonly file: SourceText;
  readonly start: number;
  readonly end: number;
  /** What it is, for the question: `function load_user`, `part of the module`. */
  readonly what: string;
  /** With `\n` for line ends. */
  readonly code: string;
}

/** Functions on the way of the data that are offered beside the one with the finding. */
const mostTargets = 3;
/** Lines before and after a finding that stands in no function. */
const linesAround = 15;

/**
 * The smallest function around the finding first, then those around other steps of its path; a few lines where there is no function.
 *
 * Only functions, so that nothing depends on a model's counting of lines. Other files are read with `read`.
 */
export const repairTargets = async (
  finding: Finding,
  file: SourceText,
  {
    reader,
    read,
    denies,
  }: {
    readonly reader: CodeReader;
    readonly read: (path: string) => Promise<string | undefined>;
    /** Why a file may not be shown to a model. */
    readonly denies: (path: string) => string | undefined;
  },
): Promise<readonly RepairTarget[]> => {
  const places = [
    { path: finding.path, offset: finding.span.start.offset },
    ...finding.flow.toReversed().map(({ path, span }) => ({ path, offset: span.start.offset })),
  ];
  const targets: RepairTarget[] = [];
  for (const { path, offset } of places) {
    if (targets.length >= mostTargets) break;
    // The file with the finding is left to the model port, which says why it is not asked.
    if (path !== finding.path && denies(path) !== undefined) continue;
    const text = path === file.path ? file.text : await read(path);
    if (text === undefined) continue;
    const around = { path, text };
    const range =
      (await wholeFunction(around, offset, reader)) ?? (targets.length === 0 ? part(around, finding) : undefined);
    if (range === undefined) continue;
    if (targets.some((one) => one.file.path === path && one.start < range.end && range.start < one.end)) continue;
    targets.push({
      id: `T${String(targets.length + 1)}`,
      file: around,
      ...range,
      code: text.slice(range.start, range.end).replaceAll('\r\n', '\n'),
    });
  }
  return targets;
};

type Range = Pick<RepairTarget, 'start' | 'end' | 'what'>;

/** The smallest function with a body worth the name: a lambda on one line says too little, so that what is around it is taken. */
const wholeFunction = async (file: SourceText, offset: number, reader: CodeReader): Promise<Range | undefined> => {
  let found = await reader.functionAt(file, offset);
  for (let level = 0; found !== undefined && level < 5; level += 1) {
    if (file.text.slice(found.start, found.end).includes('\n')) break;
    const outer = found.start === 0 ? undefined : await reader.functionAt(file, found.start - 1);
    if (outer === undefined || outer.end < found.end) break;
    found = outer;
  }
  if (found === undefined) return undefined;
  const { name, end } = found;
  // The tree's function begins with its first decorator, behind the `@`.
  const sign = /@[ \t]*$/u.exec(file.text.slice(Math.max(0, found.start - 20), found.start))?.[0] ?? '';
  const start = found.start - sign.length;
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  // With its indentation, so that the model sees how deep it stands.
  const from = file.text.slice(lineStart, start).trim() === '' ? lineStart : start;
  return { start: from, end, what: name === '' ? 'function without a name' : `function ${name}` };
};

/** Whole lines around the finding. */
const part = ({ text }: SourceText, { span }: Finding): Range => {
  let start = text.lastIndexOf('\n', span.start.offset - 1) + 1;
  let end = endOfLine(text, span.end.offset);
  for (let count = 0; count < linesAround; count += 1) {
    if (start > 0) start = text.lastIndexOf('\n', start - 2) + 1;
    if (end < text.length) end = endOfLine(text, end + 1);
  }
  return { start, end, what: 'part of the module' };
};

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

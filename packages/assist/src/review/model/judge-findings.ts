import type { Finding } from '@sallyport/core';
import { cweId, cweName, relatedCwe } from '@sallyport/core/taxonomy';
import type { AskedFile } from './asked-file.ts';
import { lineCounter } from '../summary/line-counter.ts';
import { followValue, type ReadFile } from './follow-value.ts';
import type { ModelFinding } from './model-review.ts';
import { quotedLines } from './quoted-lines.ts';
import type { SaidFinding } from './review-answer.ts';

export interface Judging {
  readonly file: AskedFile;
  /** The lines as they were sent: without words in the run without them. */
  readonly lines: readonly string[];
  /** What the engines found in the file. */
  readonly known: readonly Finding[];
  /** The file and the others of the change, as far as they can be read. */
  readonly read: ReadFile | undefined;
  readonly others: readonly ReadFile[];
  /** Puts secrets back where their placeholders stand. */
  readonly restore: (text: string, path: string) => string;
}

/** What is left of a model's findings, and how many fell away for which reason. */
export interface Judged {
  readonly findings: readonly Omit<ModelFinding, 'runs'>[];
  /** Lines of findings that the engines have too; they are not told twice. */
  readonly known: number;
  readonly dropped: readonly string[];
}

/** More than this of one answer are passed over. */
const mostFindings = 12;

/** Holds what a model says against the code: place, words, CWE, way of the value. */
export const judgeFindings = (said: readonly SaidFinding[], judging: Judging): Judged => {
  const findings: Omit<ModelFinding, 'runs'>[] = [];
  const dropped: string[] = [];
  let known = 0;
  for (const one of said.slice(0, mostFindings)) {
    const judged = judgeOne(one, judging);
    if (judged === 'known') known += 1;
    else if (typeof judged === 'string') dropped.push(judged);
    else if (!findings.some((other) => isSame(other, judged))) findings.push(judged);
  }
  return { findings, known, dropped };
};

/** Whether two findings mean about the same. */
export const isSame = (
  one: Pick<ModelFinding, 'path' | 'startLine' | 'endLine' | 'cwe'>,
  other: Pick<ModelFinding, 'path' | 'startLine' | 'endLine' | 'cwe'>,
): boolean =>
  one.path === other.path &&
  one.startLine <= other.endLine + near &&
  other.startLine <= one.endLine + near &&
  relatedCwe(one.cwe, other.cwe);

/** Lines by which two runs may miss each other. */
const near = 2;

const judgeOne = (
  said: SaidFinding,
  { file, lines, known, read, others, restore }: Judging,
): Omit<ModelFinding, 'runs'> | 'known' | (string & {}) => {
  if (said.path !== file.path && restore(said.path, file.path) !== file.path)
    return 'named a file that it was not asked about';
  const cwe = cweId(said.cwe);
  if (cwe === undefined || cweName(cwe) === undefined) return 'named no weakness that CWE knows';
  const place = quotedLines({ startLine: said.startLine, quote: restore(said.quote, file.path) }, lines);
  if (place === undefined) return 'quoted lines that are not in the file';
  if (place.to - place.from >= mostLines) return `quoted more than ${String(mostLines)} lines`;
  const [startLine, endLine] = [place.from, place.to];
  if (!concernsChange(file, startLine, endLine, read)) return 'was about code that the change leaves alone';
  const isKnown = known.some(({ span, cwe: ids }) =>
    ids.some((id) =>
      isSame(
        { path: file.path, startLine, endLine, cwe },
        { path: file.path, startLine: span.start.line, endLine: span.end.line, cwe: id },
      ),
    ),
  );
  if (isKnown) return 'known';
  const { followed, why } =
    read === undefined
      ? {
          followed: false,
          why: said.source === '' ? 'no way of a value is named' : 'the analyser follows no values in this file',
        }
      : followValue({ source: said.source, sink: said.sink, lines: place }, read, others);
  return {
    path: file.path,
    startLine,
    endLine,
    // Not what stands in the file: that may hold secrets which no finding of this change hides.
    quote: linesOf(said.quote),
    cwe,
    message: said.message,
    state: followed ? 'followed' : 'unconfirmed',
    why,
  };
};

const linesOf = (quote: string): readonly string[] => {
  const lines = quote.split(/\r\n|\r|\n/u).map((line) => line.trimEnd());
  return lines.slice(lines.findIndex((line) => line !== ''));
};

const mostLines = 60;

/** On a changed line or beside one that is gone, or in a function that has one. */
const concernsChange = ({ places, why }: AskedFile, from: number, to: number, read: ReadFile | undefined): boolean => {
  const touches = (first: number, last: number): boolean => {
    for (let line = first; line <= last; line += 1) if (places.has(line)) return true;
    return false;
  };
  if (why === 'opened') return false;
  if (touches(from, to)) return true;
  if (read === undefined) return false;
  const lineOf = lineCounter(read.text);
  return read.outline.functions.some(({ start, end }) => {
    const [first, last] = [lineOf(start), lineOf(end)];
    return first <= from && to <= last && touches(first, last);
  });
};

import type { Diagnostic, Position } from '@sallyport/core';
import type { ModelReview } from '../model/model-review.ts';

/** What a model says, for reports whose results are the engines' alone: as notes about the look. None makes it incomplete. */
export const modelDiagnostics = ({
  findings,
  later,
  suspicions,
  notes,
  problems,
}: ModelReview): readonly Diagnostic[] => [
  ...findings.map(({ path, startLine, endLine, cwe, message, state, why }): Diagnostic => ({
    kind: state === 'followed' ? 'model-finding' : 'model-finding-unconfirmed',
    level: 'note',
    text: `a model says ${cwe}: ${message} (${why})`,
    path,
    span: { start: lineStart(startLine), end: lineStart(endLine + 1) },
    incomplete: false,
  })),
  ...later.map(({ path, line, ruleId, why }): Diagnostic => ({
    kind: 'model-priority',
    level: 'note',
    text: `a model would look at this later: ${why}`,
    path,
    span: { start: lineStart(line), end: lineStart(line) },
    ruleId,
    incomplete: false,
  })),
  ...suspicions.map(({ path, line, text }): Diagnostic => ({
    kind: 'possible-manipulation',
    level: 'warning',
    text,
    path,
    span: { start: lineStart(line), end: lineStart(line) },
    incomplete: false,
  })),
  ...notes.map((text): Diagnostic => ({ kind: 'model-note', level: 'note', text, incomplete: false })),
  ...problems.map((text): Diagnostic => ({ kind: 'model-missing', level: 'warning', text, incomplete: false })),
];

/** Regions of reports go by line and column; nobody needs the offset here. */
const lineStart = (line: number): Position => ({ offset: 0, line, column: 1 });

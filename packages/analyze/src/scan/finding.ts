import type { Fix, FlowStep, Span } from '@sallyport/core';
import { type CommentStyle, normaliseCode, sha256 } from '@sallyport/core';
import type { EmbeddedUnit } from '../languages/embedded/embedded-unit.ts';
import { samePlace } from '../languages/embedded/embedded-unit.ts';
import type { UnitContext } from '../match/match.ts';
import type { TaintStep } from '../flow/index.ts';
import { lineTable } from './line-table.ts';
import type { RawFinding } from '../match/search.ts';
import type { TextEdit } from '../match/fix.ts';
import { nodeAt } from '../tree/node-at.ts';
import type { FoundInFile } from './file-look.ts';
import type { LineTable } from './line-table.ts';
import { isTestPath } from './test-code.ts';

/** Where a unit stands: in which file, with which lines. */
export interface Place {
  readonly unit: EmbeddedUnit;
  readonly file: { readonly path: string; readonly text: string };
  readonly table: LineTable;
  readonly context: UnitContext;
  /** Text of other files that flow read. */
  readonly textOf: (path: string) => string | undefined;
}

/** What search and taint found, alike. */
export interface Hit extends RawFinding {
  readonly flow: readonly TaintStep[];
}

/** A hit in a unit as a finding in its file. */
export const toFinding = (hit: Hit, place: Place): FoundInFile => {
  const { unit, file, table, context } = place;
  const { meta } = hit.rule;
  const { start, end } = hit.match;
  const node = hit.match.node ?? nodeAt(context.unit.root, start, end);
  const fix = hit.fix === undefined ? undefined : toFix(hit.fix, meta.title, place);
  return {
    ruleId: meta.id,
    message: hit.message,
    severity: meta.severity,
    confidence: meta.confidence,
    cwe: meta.cwe,
    path: file.path,
    span: spanIn(unit, table, start, end),
    symbol: context.names.symbol(node),
    flow: toSteps(hit.flow, place),
    code: sha256(normaliseCode(unit.text.slice(start, end), commentStyle(unit))),
    testCode: isTestPath(file.path),
    provenance: { kind: 'unknown' },
    proof: 'not tried',
    ...(fix === undefined ? {} : { fix }),
  };
};

/** Steps in this file go through the unit's map; other files are units themselves. */
const toSteps = (steps: readonly TaintStep[], { unit, file, table, textOf }: Place): readonly FlowStep[] =>
  steps.map(({ path, start, end, why, role }) => ({
    path,
    why,
    role,
    span: path === file.path ? spanIn(unit, table, start, end) : lineTable(textOf(path) ?? '').span(start, end),
  }));

/** A range of a unit as a span of its file. */
export const spanIn = (unit: EmbeddedUnit, table: LineTable, start: number, end: number): Span =>
  table.span(unit.map.toFile(start), unit.map.toFileEnd(end));

const commentStyle = (unit: EmbeddedUnit): CommentStyle => (unit.language === 'python' ? 'hash' : 'slash');

/** Edits are given only where the unit's text is the file's: elsewhere a replacement would have to be encoded. */
const toFix = (edits: readonly TextEdit[], title: string, { unit, file, table }: Place): Fix | undefined => {
  if (unit.map !== samePlace) return undefined;
  return {
    title: `${title}: replace`,
    edits: edits.map(({ start, end, text }) => ({ path: file.path, span: table.span(start, end), text })),
  };
};

/**
 * One file, of whatever language → the texts in it that deceive whoever reads them: invisible and direction-changing characters, names that
 * look like others, words that tell a reviewer what to say.
 *
 * Each reader begins with a cheap test of the whole text, so that ordinary files cost little.
 */
import { sha256 } from '@sallyport/core';
import type { FoundInFile } from '../scan/file-look.ts';
import type { LineTable } from '../scan/line-table.ts';
import { isTestPath } from '../scan/test-code.ts';
import type { ReadUnit } from '../secrets/find-secrets.ts';
import { findBidirectional } from './find-bidirectional.ts';
import { findInstructions } from './find-instructions.ts';
import { findInvisible } from './find-invisible.ts';
import { findLookalikes } from './find-lookalikes.ts';
import type { HostilePlace } from './place.ts';
import { newTextRegions } from './text-regions.ts';
import { textRule } from './text-rules.ts';

export const findHostileText = (
  file: { readonly path: string; readonly text: string },
  units: readonly ReadUnit[],
  table: LineTable,
): readonly FoundInFile[] => {
  const regionAt = newTextRegions(file, units);
  return [
    ...findBidirectional(file.text, regionAt),
    ...findInvisible(file.text, regionAt),
    ...findLookalikes(units),
    ...findInstructions(file, regionAt),
  ]
    .map((place) => toFinding(place, file, table))
    .sort((a, b) => a.span.start.offset - b.span.start.offset);
};

const toFinding = (
  { rule, start, end, severity, message }: HostilePlace,
  file: { readonly path: string; readonly text: string },
  table: LineTable,
): FoundInFile => {
  const meta = textRule(rule);
  return {
    ruleId: rule,
    message,
    severity,
    confidence: meta.confidence,
    cwe: meta.cwe,
    path: file.path,
    span: table.span(start, end),
    symbol: '',
    flow: [],
    code: sha256([rule, file.text.slice(start, end)].join('\0')),
    testCode: isTestPath(file.path),
    provenance: { kind: 'unknown' },
    proof: 'not tried',
  };
};

import { sha256 } from '@sallyport/core';
import { uriPath } from '@sallyport/core/report/uri-path';
import { visible, visibleLine } from '@sallyport/core/report/visible';
import { cweName } from '@sallyport/core/taxonomy';
import { columnName } from './figure-text.ts';
import type { WeakAnswer } from './weak-answer.ts';

export interface SarifEvalView {
  /** Order: as in the records. */
  readonly weak: readonly WeakAnswer[];
  /** Insecure answers beyond those. */
  readonly left: number;
  /** Why the run is partial; absent where it is complete. */
  readonly lacks: string | undefined;
  /** The version of this program. */
  readonly version: string;
}

/** What a receiver takes in one run. Source: docs.github.com, "SARIF support for code scanning". */
export const mostSarifResults = 25_000;

/** Units: UTF-16. */
const mostText = 1_024;

/**
 * The insecure answers of a run as SARIF 2.1.0: one result each, by the weakness that it was found insecure in, with the evidence.
 *
 * Paths are those of `code/` in the folder of the run. What models, tests and checkers wrote is hostile text: it is cut, and what cannot be seen in it is made visible.
 *
 * Source: OASIS SARIF 2.1.0.
 */
export const sarifEvalReport = ({ weak, left, lacks, version }: SarifEvalView): string => {
  const ids = [...new Set(weak.map(ruleOf))].sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  const notes = [
    ...(lacks === undefined ? [] : [`The run is partial: ${lacks}.`]),
    ...(left > 0 ? [`${String(left)} more insecure answers are not in this file; records.jsonl has all of them.`] : []),
  ];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sallyport eval',
            version,
            ...(/^\d+\.\d+\.\d+/u.test(version) && { semanticVersion: version }),
            rules: ids.map(rule),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { RUN: { description: { text: 'The folder of the run.' } } },
        invocations: [
          {
            executionSuccessful: lacks === undefined,
            toolExecutionNotifications: notes.map((text) => ({ level: 'warning', message: { text } })),
          },
        ],
        results: weak.map((one) => result(one, index.get(ruleOf(one)) ?? 0)),
      },
    ],
  };
  return `${JSON.stringify(log, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
};

const ruleOf = ({ cwe }: WeakAnswer): string => cwe ?? 'insecure';

const rule = (id: string): object => {
  const name = cweName(id);
  const number = /^CWE-(\d+)$/u.exec(id)?.[1];
  return {
    id,
    shortDescription: { text: name ?? 'Insecure' },
    defaultConfiguration: { level: 'error' },
    properties: {
      tags: ['security', ...(number === undefined ? [] : [`external/cwe/cwe-${number.padStart(3, '0')}`])],
    },
  };
};

const result = (one: WeakAnswer, ruleIndex: number): object => {
  const { task, model, condition, sample, code, hash, oracle, what, line, evidence, more, disputed } = one;
  const who = `${columnName({ model, condition })}, ${task}, sample ${String(sample)}`;
  const text = visibleLine(`${who}: ${oracle === '' ? '' : `${oracle}: `}${what}`).slice(0, mostText);
  return {
    ruleId: ruleOf(one),
    ruleIndex,
    level: 'error',
    message: { text },
    locations:
      code === undefined
        ? []
        : [
            {
              physicalLocation: {
                artifactLocation: { uri: uriPath(code), uriBaseId: 'RUN' },
                ...(line > 0 && { region: { startLine: line } }),
              },
            },
          ],
    partialFingerprints: {
      'sallyportEval/v1': sha256(JSON.stringify([model, condition, task, sample, hash ?? '', ruleOf(one)])),
    },
    properties: {
      model: visibleLine(model),
      condition: visibleLine(condition),
      task: visibleLine(task),
      sample,
      oracle: visibleLine(oracle),
      evidence: evidence
        .split('\n')
        .map((part) => visible(part.replaceAll('\t', '  ')))
        .join('\n')
        .trimEnd(),
      furtherAccusations: more,
      disputed,
    },
  };
};

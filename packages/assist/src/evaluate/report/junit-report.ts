import { xmlText } from '@sallyport/core/report/xml-text';
import { visibleLine } from '@sallyport/core/report/visible';
import { columnName } from './figure-text.ts';
import type { SlimRecord } from './slim-record.ts';

/**
 * The records as JUnit XML: a suite for each model under a condition, a case for each answer. What is insecure or does not work is a failure, what was not judged is skipped; secure alone passes.
 *
 * One more suite with one case, `complete`, stands for the run itself: it is an error where samples or inputs are missing (`lacks`), so that a run that was broken off never looks like one that is through.
 */
export const junitEvalReport = (
  records: readonly SlimRecord[],
  { lacks }: { readonly lacks: string | undefined },
): string => {
  const errors = lacks === undefined ? 0 : 1;
  const columns = [...Map.groupBy(records, (one) => columnName(one))];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sallyport eval" ${totals(records, { more: 1, errors })}>`,
    `  <testsuite name="the run" tests="1" failures="0" errors="${String(errors)}" skipped="0" time="0">`,
    `    <testcase classname="sallyport eval" name="complete" time="0">${lacks === undefined ? '' : `<error type="partial" message="the run is partial: ${lacks}"></error>`}</testcase>`,
    '  </testsuite>',
    ...columns.flatMap(([name, own]) => [
      `  <testsuite name="${attribute(name)}" ${totals(own)}>`,
      ...own.map(
        (one) =>
          `    <testcase classname="${attribute(one.task)}" name="${attribute(`${one.task} ${String(one.sample)}`)}" time="0">${body(one)}</testcase>`,
      ),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`;
};

const totals = (records: readonly SlimRecord[], { more, errors } = { more: 0, errors: 0 }): string => {
  const skipped = records.filter(({ outcome }) => outcome === 'not-judged').length;
  const passed = records.filter(({ outcome }) => outcome === 'secure').length;
  return `tests="${String(records.length + more)}" failures="${String(records.length - skipped - passed)}" errors="${String(errors)}" skipped="${String(skipped)}" time="0"`;
};

const body = ({ outcome, why }: SlimRecord): string => {
  if (outcome === 'secure') return '';
  return outcome === 'not-judged'
    ? `<skipped message="${attribute(why)}"></skipped>`
    : `<failure type="${outcome}" message="${attribute(why)}"></failure>`;
};

const attribute = (text: string): string => xmlText(visibleLine(text));

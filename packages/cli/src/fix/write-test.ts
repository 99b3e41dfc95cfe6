import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newRegressionTest, type RegressionTest } from '@sallyport/assist';
import type { Finding } from '@sallyport/core';
import type { CodeReader, SourceText } from '@sallyport/core/faces';
import { inForm } from './in-form.ts';
import type { OpenCommands } from './project-commands.ts';
import { provenScriptTest } from './prove-script-test.ts';

/**
 * A regression test for a repaired finding, proven: in the closed copy it fails on the text before and passes on the text after. What cannot
 * be proven is not written; `why` says so.
 */
export const provenTest = async (
  finding: Finding,
  before: SourceText,
  after: readonly SourceText[],
  {
    root,
    reader,
    commands,
    signal,
  }: {
    readonly root: string;
    readonly reader: CodeReader;
    readonly commands: OpenCommands | undefined;
    readonly signal: AbortSignal;
  },
): Promise<RegressionTest | { readonly why: string }> => {
  if (commands === undefined) return { why: 'no commands of the project may be run' };
  const read = await reader.outline(before);
  if ('problem' in read) return { why: read.problem };
  if (/\.[cm]?[jt]sx?$/u.test(before.path))
    return provenScriptTest(finding, before, after, read.outline, { root, commands, signal });
  const tests = (await commands.commandsFor(before.path)).find(({ purpose }) => purpose === 'tests');
  const [program = ''] = tests?.argv ?? [];
  if (tests === undefined || (tests.name !== 'pytest' && tests.name !== 'unittest'))
    return { why: 'the project has no tests of a kind that one could be added to (pytest, unittest)' };
  const project = commands.folderOf(tests);
  if (project.startsWith('..')) return { why: 'the tests of the project lie above this folder; run the command there' };
  const folder =
    ['tests', 'test']
      .map((name) => (project === '.' ? name : join(project, name)))
      .find((one) => existsSync(join(root, one))) ?? project;
  const test = newRegressionTest(finding, before, read.outline, folder);
  if ('why' in test) return test;
  if (existsSync(join(root, test.path))) return { why: `${test.path} is there already` };
  const argv =
    tests.name === 'pytest'
      ? [program, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', test.path]
      : [
          program,
          '-m',
          'unittest',
          'discover',
          '-s',
          dirname(test.path),
          '-p',
          test.path.slice(test.path.lastIndexOf('/') + 1),
        ];
  const own = await inForm(test, commands, signal);
  const failing = await commands.runIn('.', argv, [own, before], signal);
  if (failing.kind === 'not available') return { why: failing.why };
  if (failing.code === 0) return { why: 'a test with an attack does not fail on the code before the repair' };
  if (!failing.output.includes('AssertionError'))
    return { why: `the code cannot be tested by itself: ${lastLine(failing.output)}` };
  const passing = await commands.runIn('.', argv, [own, ...after], signal);
  if (passing.kind === 'not available') return { why: passing.why };
  return passing.code === 0 ? own : { why: 'the test fails after the repair as well' };
};

const lastLine = (output: string): string =>
  output
    .trim()
    .split('\n')
    .findLast((line) => /Error|error/u.test(line))
    ?.trim()
    .slice(0, 200) ?? 'no tests ran';

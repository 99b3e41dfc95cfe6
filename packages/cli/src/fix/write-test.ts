import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { harmText, newRegressionTest, type RegressionTest } from '@sallyport/assist';
import type { Finding } from '@sallyport/core';
import type { CodeReader, ProjectCommand, SourceText } from '@sallyport/core/faces';
import { findPythonTestStyle } from './find-python-test-style.ts';
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
  const start = tests === undefined ? undefined : startOf(tests);
  if (tests === undefined || start === undefined)
    return { why: 'the project has no tests of a kind that one could be added to (pytest, unittest)' };
  const project = commands.folderOf(tests);
  if (project.startsWith('..')) return { why: 'the tests of the project lie above this folder; run the command there' };
  const test = newRegressionTest(
    finding,
    before,
    read.outline,
    findPythonTestStyle(root, project, before, start.runner),
  );
  if ('why' in test) return test;
  if (existsSync(join(root, test.path))) return { why: `${test.path} is there already` };
  const place = posix.relative(project, test.path);
  const argv =
    start.runner === 'pytest'
      ? [...start.argv, '-q', '-p', 'no:cacheprovider', place]
      : [...start.argv, 'discover', '-s', posix.dirname(place), '-p', posix.basename(place)];
  const own = await inForm(test, commands, signal);
  const failing = await commands.runIn(project, argv, [own, before], signal);
  if (failing.kind === 'not available') return { why: failing.why };
  if (failing.code === 0) return { why: 'a test with an attack does not fail on the code before the repair' };
  if (!failing.output.includes(`is not false : ${harmText}: `))
    return { why: `the code cannot be tested by itself: ${lastLine(failing.output)}` };
  const passing = await commands.runIn(project, argv, [own, ...after], signal);
  if (passing.kind === 'not available') return { why: passing.why };
  return passing.code === 0 ? own : { why: 'the test fails after the repair as well' };
};

/** How the project's tests are started, without what is run; nothing where they are of another kind. */
const startOf = ({
  name,
  argv,
}: ProjectCommand): { readonly runner: 'pytest' | 'unittest'; readonly argv: readonly string[] } | undefined => {
  const [program = ''] = argv;
  if (name === 'pytest' || name === 'unittest') return { runner: name, argv: [program, '-m', name] };
  // What the user named.
  const at = argv.findIndex((word) => /(?:^|\/)(?:pytest|py\.test|unittest)$/u.test(word));
  return at === -1
    ? undefined
    : { runner: argv[at]?.endsWith('unittest') === true ? 'unittest' : 'pytest', argv: argv.slice(0, at + 1) };
};

const lastLine = (output: string): string =>
  output
    .trim()
    .split('\n')
    .findLast((line) => /Error|error/u.test(line))
    ?.trim()
    .slice(0, 200) ?? 'no tests ran';

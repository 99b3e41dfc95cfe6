import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { harmText, newScriptTest, type RegressionTest } from '@sallyport/assist';
import type { Finding } from '@sallyport/core';
import type { Outline, SourceText } from '@sallyport/core/faces';
import { findTestStyle } from './find-test-style.ts';
import { inForm } from './in-form.ts';
import type { OpenCommands } from './project-commands.ts';

/**
 * A regression test for Vitest, Jest or `node:test`, seen to fail on the text before and to pass on the text after; else `why` not.
 *
 * That it fails counts only where it fails because of the attack: a test that cannot be loaded proves nothing.
 */
export const provenScriptTest = async (
  finding: Finding,
  before: SourceText,
  after: readonly SourceText[],
  outline: Outline,
  { root, commands, signal }: { readonly root: string; readonly commands: OpenCommands; readonly signal: AbortSignal },
): Promise<RegressionTest | { readonly why: string }> => {
  const project = nearestProject(root, before.path);
  if (project === undefined) return { why: 'there is no package.json that would say how tests are run' };
  const found = findTestStyle(root, project);
  if ('why' in found) return found;
  const made = newScriptTest(finding, before, outline, found.style);
  if ('why' in made) return made;
  if (existsSync(join(root, made.path))) return { why: `${made.path} is there already` };
  const test = await inForm(made, commands, signal);
  const own = project === '.' ? test.path : test.path.slice(project.length + 1);
  const argv = [...found.argv, own];
  const failing = await commands.runIn(project, argv, [test, before], signal);
  if (failing.kind === 'not available') return { why: failing.why };
  if (failing.code === 0) return { why: 'a test with an attack does not fail on the code before the repair' };
  if (!failing.output.includes(`${harmText}: `))
    return { why: `the code cannot be tested by itself: ${whyOf(failing.output)}` };
  const passing = await commands.runIn(project, argv, [test, ...after], signal);
  if (passing.kind === 'not available') return { why: passing.why };
  return passing.code === 0 ? test : { why: `the test fails after the repair as well: ${whyOf(passing.output)}` };
};

const nearestProject = (root: string, path: string): string | undefined => {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (existsSync(join(root, at, 'package.json'))) return at;
    if (at === '.') return undefined;
  }
};

const whyOf = (output: string): string =>
  output
    .split('\n')
    .find((line) => /(?:Error|error|Cannot find|not found)\b.*:|exports no application/u.test(line))
    ?.trim()
    .slice(0, 200) ?? 'no test ran';

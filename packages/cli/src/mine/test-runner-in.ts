import { importsOfFile } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import type { SourceText } from '@sallyport/core/faces';

/**
 * The module of a test runner that a file imports and did not import before; `undefined` where there is none.
 *
 * Tests run in one process with the answer. Whoever takes hold of what runs them decides what they say.
 */
export const testRunnerIn = async (file: SourceText, before: SourceText): Promise<string | undefined> => {
  const had = new Set(await runnersOf(before));
  return (await runnersOf(file)).find((module) => !had.has(module));
};

const runnersOf = async (file: SourceText): Promise<readonly string[]> =>
  ((await importsOfFile(file, analyzeLanguages)) ?? []).flatMap(({ module, level }) =>
    level === 0 && runner.test(module) ? [module] : [],
  );

const runner =
  /^(?:_?pytest|pluggy|unittest|nose2?|(?:node:)?test|node:test\/.*|vitest|jest|jest-.*|@(?:vitest|jest)\/.*|mocha|chai|ava|tape|bun:test)(?:[./].*)?$/u;

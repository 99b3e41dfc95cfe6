import type { FunctionPart } from '@sallyport/analyze/outline';

/**
 * A file with the body of one function taken out.
 *
 * `asked`: as a model sees it. `raises`: calling it is an error, so that tests that need it fail. `nothing`: it comes back with nothing, so that tests that only run it pass.
 */
export const withoutBody = (
  text: string,
  { body, isGenerator }: Pick<FunctionPart, 'body' | 'isGenerator'>,
  language: 'python' | 'javascript' | 'typescript',
  how: 'asked' | 'raises' | 'nothing',
): string => {
  const instead =
    language === 'python' ? inPython(how, isGenerator, text, body.start) : inScript(how, text, body.start);
  return text.slice(0, body.start) + instead + text.slice(body.end);
};

const indentAt = (text: string, at: number): string =>
  /^[ \t]*/u.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';

const inPython = (how: 'asked' | 'raises' | 'nothing', isGenerator: boolean, text: string, at: number): string => {
  if (how === 'asked') return '...  # to be written';
  if (how === 'raises') return `raise NotImplementedError("${marker}")`;
  return isGenerator ? `return\n${indentAt(text, at)}yield` : 'return None';
};

const inScript = (how: 'asked' | 'raises' | 'nothing', text: string, at: number): string => {
  if (how === 'nothing') return '{}';
  const indent = indentAt(text, at);
  return `{\n${indent}  ${how === 'asked' ? '// to be written' : `throw new Error(${JSON.stringify(marker)});`}\n${indent}}`;
};

const marker = 'the body of this function was taken out';

import type { CodeReader, Outline, SourceText } from '@sallyport/core/faces';
import { type GateResult, failed, passed } from '../gate-evidence.ts';

type Read = { readonly outline: Outline } | { readonly problem: string };

/** Whether the changed files can be read as code. Other files than code (`.env.example`) need not. */
export const parses = async (
  file: SourceText,
  after: readonly SourceText[],
  { before: was, after: is }: { readonly before: Read; readonly after: Read },
  reader: CodeReader,
): Promise<GateResult> => {
  if ('problem' in is)
    return failed('problem' in was ? `it could not be read before either: ${is.problem}` : is.problem);
  // Of a text that cannot be read nobody knows what was in it, so nobody could say that it is all still there.
  if ('problem' in was) return failed(`it could not be read before, so it cannot be compared: ${was.problem}`);
  for (const other of after) {
    if (other.path === file.path || !isCode(other.path)) continue;
    const read = await reader.outline(other);
    if ('problem' in read) return failed(read.problem);
  }
  return passed('the changed code can be read');
};

const isCode = (path: string): boolean => /\.(?:pyw?|[cm]?[jt]sx?)$/iu.test(path);

import type { RepairEdit } from '@sallyport/core/faces';
import { lineEndOf } from './line-ends.ts';

/**
 * The edit that notes variables in the `.env.example` beside the file or at the root, whichever is there; without one, it is
 * made at the root. Variables that it names already stay as they are. Values are never written: only the name and `=`.
 */
export const envExampleEdits = async (
  variables: readonly string[],
  path: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly RepairEdit[]> => {
  if (variables.length === 0) return [];
  const beside = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/.env.example` : '.env.example';
  const near = beside === '.env.example' ? undefined : await read(beside);
  const [target, text] = near === undefined ? ['.env.example', await read('.env.example')] : [beside, near];
  const missing = variables.filter(
    (name) => text === undefined || !new RegExp(String.raw`^\s*(?:export\s+)?${name}\s*=`, 'mu').test(text),
  );
  if (missing.length === 0) return [];
  const known = text ?? '';
  const lineEnd = lineEndOf(known);
  const lead = known === '' || known.endsWith('\n') ? '' : lineEnd;
  return [
    {
      path: target,
      start: known.length,
      end: known.length,
      text: lead + missing.map((name) => `${name}=${lineEnd}`).join(''),
    },
  ];
};

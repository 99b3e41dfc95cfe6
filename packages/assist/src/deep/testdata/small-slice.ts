import type { NameSeen, Slice } from '../propose-slices.ts';

/** A slice, too large to share a question unless said otherwise, of a file of which nothing but these names is known. */
export const smallSlice = (
  path: string,
  names: Readonly<Record<string, readonly (Pick<NameSeen, 'dotted' | 'form'> & Partial<NameSeen>)[]>>,
  { weight = 1, size = 10_000 }: { readonly weight?: number; readonly size?: number } = {},
): Slice => {
  const text = `def f${String(weight)}():\n    pass\n`;
  const outline = {
    surface: [],
    guards: [],
    calls: [],
    functions: [],
    aliases: [],
    assignments: [],
    moduleCode: [],
    imports: [],
    comments: [],
  };
  return {
    file: { path, text, bare: text, language: 'python', outline },
    symbol: 'f',
    from: 1,
    to: 2,
    size,
    weight,
    names: new Map(
      Object.entries(names).map(([name, seen]) => [
        name,
        seen.map((one) => ({ module: '', isWide: false, isUsed: true, keys: [], ...one })),
      ]),
    ),
  };
};

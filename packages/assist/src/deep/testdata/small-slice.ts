import type { NameSeen, Slice } from '../propose-slices.ts';

/** A slice of a file of which nothing but these names is known. */
export const smallSlice = (
  path: string,
  names: Readonly<Record<string, readonly (Pick<NameSeen, 'dotted' | 'form'> & Partial<NameSeen>)[]>>,
  weight = 1,
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
    size: text.length,
    weight,
    names: new Map(
      Object.entries(names).map(([name, seen]) => [
        name,
        seen.map((one) => ({ module: '', isWide: false, isUsed: true, keys: [], ...one })),
      ]),
    ),
  };
};

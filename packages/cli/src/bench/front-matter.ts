/** What the comments at the top of a program say of it: `# key: value`, one a line. */
export type FrontMatter = ReadonlyMap<string, string>;

const keys: ReadonlySet<string> = new Set(['label', 'cwe', 'expect', 'why']);

/** The keys that we know among the comment lines that a program begins with; other comments there are left alone. */
export const readFrontMatter = (source: string): FrontMatter => {
  const found = new Map<string, string>();
  for (const line of source.split('\n', 12)) {
    if (!line.startsWith('#')) break;
    const [, key, value] = /^#\s*([a-z]+):\s*(.*\S)\s*$/u.exec(line) ?? [];
    if (key !== undefined && value !== undefined && keys.has(key) && !found.has(key)) found.set(key, value);
  }
  return found;
};

/**
 * The module that a from-import names in a file of this package (`from ..shapes import area`); undefined where its dots lead above
 * the packages of the program, or the file stands in none.
 */
export const absoluteModule = (name: string, level: number, inside: string | undefined): string | undefined => {
  if (level === 0) return name;
  const parts = inside === undefined || inside === '' ? [] : inside.split('.');
  if (level > parts.length) return undefined;
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
};

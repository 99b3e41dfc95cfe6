/**
 * What pattern notation looks like after `pattern-text.ts` made it parsable: identifiers built from one letter
 * that no program uses. `...` is an identifier of such letters only.
 */
export const mark = '\uA4F8';
export const deepCallee = `${mark}${mark}D`;
export const typedCallee = `${mark}T`;
export const restPrefix = `$${mark}`;

export const isEllipsis = (name: string): boolean => {
  if (name.length === 0) return false;
  for (let i = 0; i < name.length; i += 1) if (name.charAt(i) !== mark) return false;
  return true;
};
/** `$X`, `$_`, `$REQ_1`: a dollar and capitals. */
export const isMetavariable = (name: string): boolean => /^\$[A-Z_][A-Z_0-9]*$/.test(name);

/** Name of `$...ARGS` as it was written, or nothing. */
export const ellipsisMetavariable = (name: string): string | undefined =>
  name.startsWith(restPrefix) ? `$...${name.slice(restPrefix.length).replaceAll(mark, '')}` : undefined;

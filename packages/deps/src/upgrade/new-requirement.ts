import { parseRequirement, type Ecosystem } from '../versions/index.ts';

/**
 * A requirement of the same shape that allows `version`: `^1.2.0` → `^1.2.5`, `==3.2.1` → `==3.2.25`.
 *
 * The same text when it allows the version already. Nothing for one that sets bounds of its own (`>=1,<2`): what its author meant by them is for a
 * person to say.
 */
export const newRequirement = (ecosystem: Ecosystem, written: string, version: string): string | undefined => {
  if (parseRequirement(ecosystem, written)?.(version) === true) return written;
  const parts = /^(\s*)(===|==|=|~=|~>|\^|~|>=)?(\s*)(v?)(\d[\w.+!*-]{0,200})(\s*)$/u.exec(written);
  if (parts === null) return undefined;
  const [, before = '', operator = '', gap = '', v = '', , after = ''] = parts;
  const made = `${before}${operator}${gap}${v}${version.replace(/^v(?=\d)/u, '')}${after}`;
  const requirement = parseRequirement(ecosystem, made);
  return requirement === undefined || requirement(version) === false ? undefined : made;
};

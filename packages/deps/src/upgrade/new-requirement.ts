import { parseRequirement, type Ecosystem } from '../versions/index.ts';

/**
 * A requirement of the same shape that allows `version`: `^1.2.0` → `^1.2.5`, `==3.2.1` → `==3.2.25`.
 *
 * The same text when it allows the version already. Nothing for one that sets bounds of its own (`>=1,<2`, `1.2.*`): what its author meant by them is for a
 * person to say.
 */
export const newRequirement = (ecosystem: Ecosystem, written: string, version: string): string | undefined => {
  // Gradle's strict versions and the intervals of one version, of Maven and NuGet.
  if (written.endsWith('!!')) return `${version}!!`;
  if (/^\[[^,*[\]]+\]$/u.test(written)) return `[${version}]`;
  // NuGet takes the lowest version that is allowed: the one that is written.
  const isTaken = ecosystem === 'NuGet' && /^\d[\w.+-]*$/u.test(written);
  if (!isTaken && parseRequirement(ecosystem, written)?.(version) === true) return written;
  const parts = /^(\s*)(===|==|=|~=|~>|\^|~|>=)?(\s*)(v?)(\d[\w.+!-]{0,200})(\s*)$/u.exec(written);
  if (parts === null) return undefined;
  const [, before = '', operator = '', gap = '', v = '', , after = ''] = parts;
  const made = `${before}${operator}${gap}${v}${version.replace(/^v(?=\d)/u, '')}${after}`;
  const requirement = parseRequirement(ecosystem, made);
  return requirement === undefined || requirement(version) === false ? undefined : made;
};

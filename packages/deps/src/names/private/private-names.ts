import type { Ecosystem } from '../../versions/index.ts';
import { matchesPattern, type PrivateRule } from './private-rule.ts';

/**
 * Why a name is not told to the public registry; nothing when it may be.
 *
 * `bases` are the registries that names are asked of: a setting that leads to the very same one keeps nothing back.
 */
export const newPrivateNames = (
  rules: readonly PrivateRule[],
  bases: Readonly<Partial<Record<Ecosystem, string>>>,
): ((ecosystem: Ecosystem, name: string) => string | undefined) => {
  const counting = rules.filter(
    ({ ecosystem, registry }) =>
      registry === undefined || ecosystem === undefined || !isSame(registry, bases[ecosystem] ?? ''),
  );
  return (ecosystem, name) => {
    const rule = counting.find(
      (one) => (one.ecosystem === undefined || one.ecosystem === ecosystem) && matchesPattern(name, one.pattern),
    );
    return rule === undefined ? undefined : `not sent: ${rule.by} says that it is asked of another registry`;
  };
};

const isSame = (a: string, b: string): boolean => {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  return one.host === other.host && one.pathname.replace(/\/+$/u, '') === other.pathname.replace(/\/+$/u, '');
};

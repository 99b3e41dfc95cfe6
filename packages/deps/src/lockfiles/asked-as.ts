import type { PackageUse } from '../packages/index.ts';

/** The names that the project uses for a package: `first` is the one by which it is told, `all` are those that anybody asks for. */
export const askedAs = (
  name: string,
  first: string | undefined,
  all: Iterable<string> = [],
): Pick<PackageUse, 'alias' | 'alsoCalled'> => {
  const alias = first === undefined || first === name ? undefined : first;
  const others = [...new Set(all)].filter((one) => one !== name && one !== alias);
  return { ...(alias === undefined ? {} : { alias }), ...(others.length === 0 ? {} : { alsoCalled: others }) };
};

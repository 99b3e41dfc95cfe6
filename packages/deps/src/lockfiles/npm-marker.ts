import { scalarAt, textsAt, type Value } from '../text/index.ts';

/** The systems on which alone a package of npm is installed: `os: darwin; cpu: arm64, x64`. */
export const npmMarker = (value: Value | undefined): { readonly marker?: string } => {
  const said = ['os', 'cpu', 'libc'].flatMap((kind) => {
    const listed = textsAt(value, kind);
    const one = scalarAt(value, kind);
    const all = listed.length === 0 && one !== undefined ? [one] : listed;
    return all.length === 0 ? [] : [`${kind}: ${all.join(', ')}`];
  });
  return said.length === 0 ? {} : { marker: said.join('; ') };
};

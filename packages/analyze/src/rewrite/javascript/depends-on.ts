import type { Place } from '../rewrite.ts';

/** Whether the file loads a package, or a `package.json` at or above its folder names it: repairs bring no new dependencies. */
export const dependsOn = async (place: Place, name: string): Promise<boolean> => {
  if (new RegExp(String.raw`(?:require\(\s*|from\s+|import\s+)["']${name}["']`, 'u').test(place.text)) return true;
  const folders = place.path.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const manifest = await place.read([...folders.slice(0, depth), 'package.json'].join('/'));
    if (manifest !== undefined) return manifest.includes(`"${name}"`);
  }
  return false;
};

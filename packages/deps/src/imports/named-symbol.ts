import type { Place } from './code-places.ts';

/** How a symbol of an advisory is met in a file: named, or only a method of its name. Units of `line`: one-based. */
export interface MetSymbol {
  readonly kind: 'named' | 'method';
  readonly line: number;
  /** As the code would write it. */
  readonly name: string;
}

/**
 * Whether a file that imports a package uses a symbol of it: `ConfigureServer` and `Server.ServeConn` of Go, `time::OffsetDateTime::now_local` of RustSec.
 *
 * A method counts as used where its type is named, too. Modules of Rust are not compared: what they hold is often known by a shorter path.
 */
export const namedSymbol = ({ file, import: { module, names } }: Place, symbol: string): MetSymbol | undefined => {
  const isGo = !symbol.includes('::') && file.path.endsWith('.go');
  // Source of the form: the path of the function, its crate first; RustSec allows no arguments and no types.
  const parts = isGo ? symbol.split('.') : symbol.replace(/\(.*$/u, '').split('::').slice(1);
  const own = parts.at(-1);
  if (own === undefined || own === '' || parts.length > 32) return undefined;
  const type = parts.at(-2);
  const isMethod = isGo ? type !== undefined : type !== undefined && /^\p{Lu}/u.test(type);
  const front = isGo ? module.slice(module.lastIndexOf('/') + 1).replace(/\.v\d+$/u, '') : module;
  const named = (text: string, line: number): MetSymbol => ({ kind: 'named', line, name: text });
  if (isGo && !isMethod) {
    const line = names.get(own);
    return line === undefined ? undefined : named(`${front}.${own}`, line);
  }
  if (!isGo)
    for (const [name, line] of names) {
      const segments = name.split('::');
      if (segments.at(-1) === own && (!isMethod || segments.at(-2) === type)) return named(`${front}::${name}`, line);
    }
  if (!isMethod) return undefined;
  const called = file.methods.get(own);
  if (called === undefined) return undefined;
  const isTyped = isGo ? names.has(type!) : [...names.keys()].some((name) => name.split('::').includes(type!));
  return isTyped
    ? named(`.${own} of ${front}${isGo ? '.' : '::'}${type!}`, called)
    : { kind: 'method', line: called, name: own };
};

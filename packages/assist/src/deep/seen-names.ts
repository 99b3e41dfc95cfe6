import type { CallSeen, NamedPlace, Outline } from '@sallyport/core/faces';

/** A file that is asked about. */
export interface OutlinedFile {
  readonly path: string;
  readonly language: NamedPlace['language'];
  readonly outline: Outline;
}

/** How a name of the analyser is written in a rule. */
export type WrittenName = Pick<NamedPlace, 'module' | 'dotted'> & {
  /** Whether imports make it mean the same everywhere. */
  readonly isWide: boolean;
};

/**
 * A call's name as code can write it; `undefined` for what has no such name (`rows[0].go()`, `make().run()`).
 *
 * A name that an import leads to is that of its module. Any other (a relative import, `self.db.run`, a function of the file) is taken as the
 * code writes it, and is good for the files in which it was seen alone.
 */
export const writtenName = (
  { name, code }: Pick<CallSeen, 'name' | 'code'>,
  file: OutlinedFile,
): WrittenName | undefined => {
  const wide = wideName(name.replace(/=$/u, ''), file);
  if (wide !== undefined) return wide;
  // A method of what another call gave, or of an element, has no name of its own.
  if (/[()[\]"'…]/u.test(name)) return undefined;
  const written = (name.endsWith('=') ? /^([^=]*[^=!<>+*/%&|^-])=(?!=)/u : /^(?:await\s+)?(?:new\s+)?([^(]*)\(/u).exec(
    code,
  )?.[1];
  return written !== undefined && chain.test(written) ? { module: '', dotted: written, isWide: false } : undefined;
};

/** The name of something that an import leads to. */
export const wideName = (name: string, { outline, language }: OutlinedFile): WrittenName | undefined => {
  let best: WrittenName | undefined;
  let length = 0;
  for (const written of outline.imports) {
    const module = written.replace(/^node:/u, '');
    if (module.startsWith('.') || module.length < length || !name.startsWith(`${module}.`)) continue;
    const rest = name.slice(module.length + 1);
    if (!chain.test(rest)) continue;
    length = module.length;
    best =
      language === 'python' || /^[A-Za-z_]\w*$/u.test(module)
        ? { module: '', dotted: name, isWide: true }
        : { module, dotted: rest, isWide: true };
  }
  return best !== undefined && chain.test(best.dotted) ? best : undefined;
};

const chain = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/u;

/** The name of a parameter as it is written with its type and default. */
export const parameterName = (written: string): string | undefined =>
  /^(?:\.\.\.|\*{1,2})?([A-Za-z_]\w*)(?=[:=?]|$)/u.exec(written)?.[1];

/** One answer of the scripted model, as the text that the file would have. */
export interface Patch {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/**
 * A weak program and its patches. A patch is the last function of the program again (decorators stay), or all of it after `=== whole`, or
 * pieces that are exchanged (`<<<<`, what stands there once, `----`, what comes instead, `>>>>`); lines that begin with `+` are imports and
 * go to the top.
 */
export const samples = (name: string, text: string): { readonly base: string; readonly patches: readonly Patch[] } => {
  const [base = '', ...sections] = text.split(/^=== /mu);
  const isWhole = sections[0]?.startsWith('whole') === true;
  return {
    base,
    patches: sections
      .filter((section) => !section.startsWith('whole'))
      .map((section) => {
        const [, kind = '', title = '', body = ''] = /^([^:\n]+): ([^\n]*)\n([^]*)$/u.exec(section) ?? [];
        const added = body.split('\n').filter((line) => line.startsWith('+'));
        const own = body
          .split('\n')
          .filter((line) => !line.startsWith('+'))
          .join('\n');
        const patched = /^<<<<$/mu.test(own)
          ? exchanged(name, title, base, own)
          : isWhole
            ? own
            : name.endsWith('.py')
              ? inPython(base, own)
              : inJavaScript(base, own);
        return { kind, title, text: added.map((line) => `${line.slice(1)}\n`).join('') + patched };
      }),
  };
};

const exchanged = (name: string, title: string, base: string, patch: string): string =>
  [...patch.matchAll(/^<<<<\n([^]*?)\n----\n([^]*?)>>>>$/gmu)].reduce((text, [, from = '', to = '']) => {
    const [before = '', after, ...more] = text.split(from);
    if (after === undefined || more.length > 0)
      throw new Error(`${name}, ${title}: "${from}" stands ${after === undefined ? 'nowhere' : 'more than once'}`);
    return before + (to === '' ? after.replace(/^\n/u, '') : to.replace(/\n$/u, '') + after);
  }, base);

const inPython = (base: string, patch: string): string => {
  const start = base.search(/^(?:@[^\n]*\n)*def \w+\([^]*$(?![^]*^def )/mu);
  const last = [...base.matchAll(/^((?:@[^\n]*\n)*)def (\w+)\(/gmu)].at(-1);
  const at = last?.index ?? start;
  const own = patch.lastIndexOf(`def ${last?.[2] ?? ''}(`);
  return base.slice(0, at) + patch.slice(0, own) + (last?.[1] ?? '') + patch.slice(own);
};

const inJavaScript = (base: string, patch: string): string => {
  const last = [...base.matchAll(/^app\.(?:get|post)\([^]*?^\}\);\n/gmu)].at(-1);
  return last === undefined ? patch : base.slice(0, last.index) + patch + base.slice(last.index + last[0].length);
};

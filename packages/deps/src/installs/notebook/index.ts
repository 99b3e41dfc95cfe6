import type { Reader } from '../../packages/index.ts';
import { itemsAt, readJson, textAt, valueAt, type Place, type Value } from '../../text/index.ts';
import { jsonScript } from '../json-script.ts';
import { Mention } from '../mention.ts';
import type { Script } from '../script.ts';

/**
 * Notebooks: `!pip install`, `%pip install`, `%conda install` and cells that begin with `%%bash` or `%%sh`. Lines are those of the `.ipynb` file.
 *
 * Source: nbformat 4, "Code cells"; IPython's documentation, "System shell access", "Built-in magic commands".
 */
export const notebook: Reader = {
  id: 'notebook',
  role: 'mention',
  owns: (path) => path.endsWith('.ipynb'),
  read: (text, path, files) => {
    const mention = new Mention('notebook', path, files, ['production']);
    const { root, lines, diagnostics } = readJson(path, text);
    mention.diagnostic(...diagnostics);
    // Version 3 has its cells in worksheets.
    const cells = [
      ...itemsAt(root, 'cells'),
      ...itemsAt(root, 'worksheets').flatMap((sheet) => itemsAt(sheet, 'cells')),
    ];
    for (const cell of cells)
      if (textAt(cell, 'cell_type') === 'code') {
        const source = jsonScript(textsOf(valueAt(cell, 'source') ?? valueAt(cell, 'input')), text, lines);
        for (const script of shellIn(source)) mention.script(script);
      }
    return mention.reading();
  },
};

const textsOf = (value: Value | undefined): readonly (Place & { readonly value: string })[] => {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [{ ...item, value: item.value }] : [],
  );
};

/** What of a cell goes to a shell. */
const shellIn = (source: Script): readonly Script[] => {
  const { text } = source;
  const cell = /^\s*%%(?:bash|sh|script\s+(?:ba)?sh|system|!)[^\n]*\n/u.exec(text);
  if (cell !== null) return [partOf(source, cell[0].length, text.length)];
  const parts: Script[] = [];
  // `x = !pip list` gives its output to a variable.
  const magic =
    /^(?:[ \t]*[A-Za-z_][\w, ]*=)?[ \t]*(?:!{1,2}|%(?=(?:pip|conda|mamba|micromamba|uv|sx|system)\b)(?:(?:sx|system)[ \t]+)?)((?:[^\n\\]|\\[^\n]|\\\n)*)/gmu;
  for (const found of text.matchAll(magic)) {
    const start = found.index + found[0].length - found[1]!.length;
    parts.push(partOf(source, start, start + found[1]!.length));
  }
  return parts;
};

const partOf = (source: Script, start: number, end: number): Script => ({
  text: source.text.slice(start, end),
  lineAt: (offset) => source.lineAt(offset + start),
  inFile: (offset) => source.inFile(offset + start),
});

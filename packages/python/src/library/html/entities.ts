/** `html.entities`. */
import { newDict, setItem } from '../../runtime/dict.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, toStr } from '../../runtime/object.ts';
import { html4, html5 } from './entity-table.ts';

export const newModule = (): Module => {
  const all = newDict();
  for (const [name, text] of html5) setItem(all, name, toStr(text));
  const names = newDict();
  const codes = newDict();
  const texts = newDict();
  for (const [name, code] of html4) {
    setItem(names, name, code);
    setItem(codes, code, name);
    setItem(texts, name, String.fromCharCode(code));
  }
  return newModuleOf('html.entities', {
    html5: all,
    name2codepoint: names,
    codepoint2name: codes,
    entitydefs: texts,
    __all__: newList(['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']),
  });
};

/** `keyword`. */
import { builtin } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newList, type Value } from '../runtime/object.ts';

const keywords =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  );
const soft = ['_', 'case', 'match', 'type'];

const isOne = (words: readonly string[], v: Value): boolean => {
  const text = textOf(v);
  return text !== undefined && words.includes(text);
};

export const newModule = (): Module =>
  newModuleOf('keyword', {
    kwlist: newList([...keywords]),
    softkwlist: newList([...soft]),
    iskeyword: builtin('iskeyword(object, /)', (v: Value) => isOne(keywords, v)),
    issoftkeyword: builtin('issoftkeyword(object, /)', (v: Value) => isOne(soft, v)),
    __all__: newList(['iskeyword', 'issoftkeyword', 'kwlist', 'softkwlist']),
  });

/** `html`. */
import { textOf, truth } from '../../runtime/compare.ts';
import { attributeError, typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { unescapeHtml } from './unescape.ts';

export const newModule = (): Module =>
  newModuleOf('html', {
    escape: pyFunction('html', 'escape(s, quote=True)', (s: Value, quote: Value) => {
      const text = textOf(s);
      if (text === undefined)
        throw attributeError(`'${typeOf(s).name}' object has no attribute 'replace'`, s, 'replace');
      meter.spend(text.length >> 3);
      meter.allocate(text.length);
      const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return toStr(truth(quote) ? plain.replaceAll('"', '&quot;').replaceAll("'", '&#x27;') : plain);
    }),
    unescape: pyFunction('html', 'unescape(s)', (s: Value) => {
      const text = textOf(s);
      if (text === undefined) throw typeError(`argument of type '${typeOf(s).name}' is not iterable`);
      return toStr(unescapeHtml(text));
    }),
    __all__: newList(['escape', 'unescape']),
  });

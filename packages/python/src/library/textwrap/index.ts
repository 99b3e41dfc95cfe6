/** `textwrap`. */
import { call, call1, invoke } from '../../runtime/call.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Dict, type Kwargs, type Module, newList, none, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { newWrapperType } from './wrapper.ts';

/** The longest beginning that two indentations share. */
const shared = (a: string, b: string): string => {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
};

const dedent = (v: Value): Value => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(v).name}'`);
  meter.spend(text.length >> 1);
  meter.allocate(text.length * 2);
  const lines = text.split('\n').map((line) => (/^[ \t]+$/.test(line) ? '' : line));
  let margin: string | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const indent = /^[ \t]*/.exec(line)![0];
    margin = margin === undefined ? indent : shared(margin, indent);
  }
  const width = margin?.length ?? 0;
  return toStr(lines.map((line) => (line === '' ? line : line.slice(width))).join('\n'));
};

const indent = (text: Value, prefix: Value, predicate: Value): Value => {
  const pieces: Value[] = [];
  for (const line of listOf(invoke(text, 'splitlines', true))) {
    if (predicate === none ? truth(invoke(line, 'strip')) : truth(call1(predicate, line))) pieces.push(prefix);
    pieces.push(line);
  }
  return invoke('', 'join', newList(pieces));
};

export const newModule = (): Module => {
  const wrapper = newWrapperType();
  const make = (width: Value, kwargs: Dict, maxLines?: Value): Value => {
    const named: Kwargs = new Map([['width', width]]);
    if (maxLines !== undefined) named.set('max_lines', maxLines);
    for (const [name, value] of kwargs.m) named.set(name as string, value);
    return call(wrapper, [], named);
  };
  return newModuleOf('textwrap', {
    TextWrapper: wrapper,
    wrap: pyFunction('textwrap', 'wrap(text, width=70, **kwargs)', (text: Value, width: Value, kwargs: Dict) =>
      invoke(make(width, kwargs), 'wrap', text),
    ),
    fill: pyFunction('textwrap', 'fill(text, width=70, **kwargs)', (text: Value, width: Value, kwargs: Dict) =>
      invoke(make(width, kwargs), 'fill', text),
    ),
    shorten: pyFunction('textwrap', 'shorten(text, width, **kwargs)', (text: Value, width: Value, kwargs: Dict) =>
      invoke(make(width, kwargs, 1), 'fill', invoke(' ', 'join', invoke(invoke(text, 'strip'), 'split'))),
    ),
    dedent: pyFunction('textwrap', 'dedent(text)', dedent),
    indent: pyFunction('textwrap', 'indent(text, prefix, predicate=None)', indent),
    __all__: newList(['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']),
  });
};

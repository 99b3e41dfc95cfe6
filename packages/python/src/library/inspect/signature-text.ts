/** A function's signature as `inspect.signature` shows it: `(a, b: int = 2, *args, c, **kw) -> str`. */
import { Func } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { getItem } from '../../runtime/dict.ts';
import { Dict, toStr, Type, type Value } from '../../runtime/object.ts';
import { repr } from '../../runtime/text.ts';

/** An annotation as a signature shows it. */
export const annotationText = (v: Value): string => {
  if (v instanceof Type && !repr(v).startsWith('typing.'))
    return v.module === 'builtins' ? v.qualname : `${v.module}.${v.qualname}`;
  return textOf(v) === undefined ? repr(v).replaceAll('typing.', '') : repr(v);
};

/** `bound` leaves the first parameter out; `returns` shows the result's annotation. */
export const signatureText = (f: Value, options: { readonly bound: boolean; readonly returns: boolean }): string => {
  if (!(f instanceof Func)) return '()';
  const { info, defaults, kwdefaults } = f;
  const notes = f.annotations instanceof Dict ? f.annotations : undefined;
  const parts: string[] = [];
  const one = (name: string, byDefault: Value | undefined, stars = ''): string => {
    const note = notes === undefined ? undefined : getItem(notes, toStr(name));
    let text = stars + name;
    if (note !== undefined) text += `: ${annotationText(note)}`;
    if (byDefault !== undefined) text += note === undefined ? `=${repr(byDefault)}` : ` = ${repr(byDefault)}`;
    return text;
  };
  const first = options.bound ? 1 : 0;
  const { params, positional, positionalOnly, keywordOnly } = info;
  for (let i = first; i < positional; i++) {
    parts.push(one(params[i]!, defaults[i - (positional - defaults.length)]));
    if (i === positionalOnly - 1) parts.push('/');
  }
  let at = positional + keywordOnly;
  if (info.rest) parts.push(one(params[at++]!, undefined, '*'));
  else if (keywordOnly > 0) parts.push('*');
  for (let i = 0; i < keywordOnly; i++) parts.push(one(params[positional + i]!, kwdefaults[i]));
  if (info.kwrest) parts.push(one(params[at]!, undefined, '**'));
  const result = options.returns && notes !== undefined ? getItem(notes, 'return') : undefined;
  return `(${parts.join(', ')})${result === undefined ? '' : ` -> ${annotationText(result)}`}`;
};

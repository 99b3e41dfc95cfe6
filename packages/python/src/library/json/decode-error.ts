/** `json.JSONDecodeError`. */
import { plainSetattr } from '../../runtime/attributes.ts';
import { method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, type Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { newTuple, none, toStr, type Value } from '../../runtime/object.ts';

export const decodeErrorType = newExceptionType('JSONDecodeError', 'json.decoder', E.ValueError);

const fill = (exc: Exc, msg: string, doc: string, pos: number): void => {
  const units = unitsAt(doc, pos);
  const before = doc.slice(0, units);
  const lines = before.split('\n');
  const lineno = lines.length;
  const colno = countCodes(lines.at(-1)!) + 1;
  exc.args = newTuple([toStr(`${msg}: line ${lineno} column ${colno} (char ${pos})`)]);
  plainSetattr(exc, 'msg', toStr(msg));
  plainSetattr(exc, 'doc', toStr(doc));
  plainSetattr(exc, 'pos', pos);
  plainSetattr(exc, 'lineno', lineno);
  plainSetattr(exc, 'colno', colno);
};

/** Where a code point begins in UTF-16 text. */
export const unitsAt = (text: string, codes: number): number => {
  let i = 0;
  for (let n = 0; n < codes && i < text.length; n++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return i;
};

/** How many code points a text has. */
export const countCodes = (text: string): number => {
  let n = 0;
  for (let i = 0; i < text.length; n++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return n;
};

method(decodeErrorType, '__init__(self, msg, doc, pos)', (self: Exc, msg: Value, doc: Value, pos: Value) => {
  fill(self, textOf(msg) ?? '', textOf(doc) ?? '', Number(pos));
  return none;
});

/** The exception to throw. Units: `at` counts UTF-16 units. */
export const decodeError = (msg: string, doc: string, at: number): Exc => {
  const exc = newExc(decodeErrorType);
  fill(exc, msg, doc, countCodes(doc.slice(0, at)));
  return raised(exc);
};

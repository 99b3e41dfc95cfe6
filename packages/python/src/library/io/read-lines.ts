import { smallIndex } from '../../runtime/arithmetic.ts';
import { meter } from '../../runtime/meter.ts';
import { newList, none, toStr, type Value } from '../../runtime/object.ts';
import { lengthOfText } from '../../runtime/text.ts';

/** `readlines(hint)` of text streams: all lines that `next` gives, or those until they have more than `hint` characters together. */
export const readLines = (next: () => string, hint: Value): Value => {
  const most = hint === none ? -1 : smallIndex(hint);
  const out: Value[] = [];
  let size = 0;
  for (let line = next(); line !== ''; line = next()) {
    meter.allocate(24);
    out.push(toStr(line));
    size += lengthOfText(line);
    if (most > 0 && size > most) break;
  }
  return newList(out);
};

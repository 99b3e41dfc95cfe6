import type { Lines, Place } from '../text/index.ts';
import { newScript, type Script } from './script.ts';

/** A script that texts of a JSON file make, one behind the other. Those without escapes stand there letter by letter. */
export const jsonScript = (
  texts: readonly (Place & { readonly value: string })[],
  text: string,
  lines: Lines,
): Script =>
  newScript(
    texts.flatMap(({ value, start, end }) => {
      const written = text.slice(start + 1, end - 1);
      if (written === value) return [{ text: value, start: start + 1, isVerbatim: true }];
      // The lines of a notebook end with an escaped break, before which all may be as it is written.
      const isLine = written.endsWith(String.raw`\n`) && `${written.slice(0, -2)}\n` === value;
      return isLine
        ? [
            { text: value.slice(0, -1), start: start + 1, isVerbatim: true },
            { text: '\n', start: end - 3, isVerbatim: false },
          ]
        : [{ text: value, start, isVerbatim: false }];
    }),
    lines,
  );

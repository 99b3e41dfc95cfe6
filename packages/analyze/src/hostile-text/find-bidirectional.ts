import { visible } from '@sallyport/core/report/visible';
import type { HostilePlace } from './place.ts';
import type { TextRegion } from './text-regions.ts';

/**
 * Lines whose characters are shown in another order than they are read by programs (CVE-2021-42574): direction overrides, and
 * directions that the line does not end. Left alone: embeddings and isolates that end in their line and hold no quote and no
 * comment sign, as right-to-left prose and messages with placeholders have them.
 *
 * Source: Unicode Standard Annex 9, 2.1 to 2.5; "Trojan Source: Invisible Vulnerabilities" (Boucher, Anderson).
 */
export const findBidirectional = (text: string, regionAt: (offset: number) => TextRegion): readonly HostilePlace[] => {
  if (!control.test(text)) return [];
  const found: HostilePlace[] = [];
  for (const { 0: line, index } of text.matchAll(lineFromControl)) {
    const run = deceivingRun(line);
    if (run !== undefined) found.push(toPlace(text, index, run, regionAt(index)));
    if (found.length > most) break;
  }
  return found;
};

/** More are of no use to anybody. */
const most = 50;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly why: 'override' | 'open' | 'covers-signs';
}

const deceivingRun = (line: string): Run | undefined => {
  const open: { readonly at: number; readonly isolate: boolean }[] = [];
  let covering: Run | undefined;
  for (const { 0: sign, index } of line.matchAll(controls)) {
    if (overrides.test(sign)) {
      const close = line.slice(index).search(/\u202c/u);
      return { start: index, end: close === -1 ? line.length : index + close + 1, why: 'override' };
    }
    if (/[\u202a\u202b]/u.test(sign)) open.push({ at: index, isolate: false });
    else if (/[\u2066-\u2068]/u.test(sign)) open.push({ at: index, isolate: true });
    else {
      const isolate = sign === '\u2069';
      const matching = open.findLastIndex((one) => one.isolate === isolate);
      const begun = open[matching];
      if (begun === undefined) continue;
      open.length = matching;
      if (signs.test(line.slice(begun.at, index))) covering = { start: begun.at, end: index + 1, why: 'covers-signs' };
    }
  }
  const [first] = open;
  return first === undefined ? covering : { start: first.at, end: line.length, why: 'open' };
};

const toPlace = (text: string, at: number, run: Run, region: TextRegion): HostilePlace => {
  const shown = visible(text.slice(at + run.start, Math.min(at + run.end, at + run.start + 60)));
  const why = {
    override: 'an override turns the order of what follows around',
    open: 'a change of direction is not ended in its line and reaches over the rest of it',
    'covers-signs': 'a change of direction reaches over quotes or comment signs',
  }[run.why];
  return {
    rule: 'text.unicode.bidirectional',
    start: at + run.start,
    end: at + run.end,
    severity: region === 'code' || region === 'comment' || region === 'string' ? 'high' : 'medium',
    message: `This line is shown in another order than it runs: ${why}. In the order of the file it says: ${shown}. Take the characters out, or write them as escapes.`,
  };
};

const control = /[\u202a-\u202e\u2066-\u2069]/;
/** A line from its first control on. */
const lineFromControl = /[\u202a-\u202e\u2066-\u2069][^\n\r]*/gu;
const controls = /[\u202a-\u202e\u2066-\u2069]/gu;
const overrides = /[\u202d\u202e]/u;
const signs = /["'`#]|\/[/*]|\*\//u;

/** `csv.Sniffer`: guesses what a sample's dialect is. */
import { textOf } from '../../runtime/compare.ts';
import { meter } from '../../runtime/meter.ts';
import { newList, none, toStr, type Type, type Value } from '../../runtime/object.ts';
import { setattr } from '../../runtime/attributes.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { ArrayIter } from '../../runtime/iteration.ts';
import { csvError, Dialect, dialectOf, QUOTE_MINIMAL } from './dialect.ts';
import { Reader } from './reader.ts';

interface Guess {
  readonly quote: string;
  readonly doublequote: boolean;
  readonly delimiter: string;
  readonly skipSpace: boolean;
}

/** A quoted field with what stands around it, from the surest shape to the least sure. */
const shapes: readonly RegExp[] = [
  /(?<delim>[^\w\n"'])(?<space> ?)(?<quote>["']).*?\k<quote>\k<delim>/gms,
  /(?:^|\n)(?<quote>["']).*?\k<quote>(?<delim>[^\w\n"'])(?<space> ?)/gms,
  /(?<delim>[^\w\n"'])(?<space> ?)(?<quote>["']).*?\k<quote>(?:$|\n)/gms,
  /(?:^|\n)(?<quote>["']).*?\k<quote>(?:$|\n)/gms,
];

const most = (counts: ReadonlyMap<string, number>): string => {
  let best = '';
  for (const [key, n] of counts) if (best === '' || n > counts.get(best)!) best = key;
  return best;
};
const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Judges by quoted fields and what stands beside them. */
const byQuotes = (data: string, allowed: string | undefined): Guess => {
  // The shapes look ahead to a closing quote from each opening one: at most a square of the quotes.
  const quotes = (data.match(/["']/g) ?? []).length;
  meter.spend(data.length * 4 + quotes * (data.length >> 3));
  for (const shape of shapes) {
    const found = [...data.matchAll(shape)];
    if (found.length === 0) continue;
    const quoteCounts = new Map<string, number>();
    const delimiterCounts = new Map<string, number>();
    let spaces = 0;
    for (const { groups } of found) {
      if (groups?.['quote'] !== undefined) count(quoteCounts, groups['quote']);
      const delimiter = groups?.['delim'];
      if (delimiter !== undefined && (allowed === undefined || allowed.includes(delimiter)))
        count(delimiterCounts, delimiter);
      if ((groups?.['space'] ?? '') !== '') spaces++;
    }
    const quote = most(quoteCounts);
    let delimiter = most(delimiterCounts);
    const skipSpace = delimiter !== '' && delimiterCounts.get(delimiter) === spaces;
    if (delimiter === '\n') delimiter = '';
    return { quote, doublequote: doubles(data, delimiter, quote), delimiter, skipSpace };
  }
  return { quote: '', doublequote: false, delimiter: '', skipSpace: false };
};

/** Whether a field has quotes inside its quotes. */
const doubles = (data: string, delimiter: string, quote: string): boolean => {
  for (const line of data.split('\n'))
    for (const field of delimiter === '' ? [line] : line.split(delimiter)) {
      const first = field.indexOf(quote);
      const last = field.lastIndexOf(quote);
      if (first < 0 || field.indexOf(quote, first + 1) === last || first === last) continue;
      if (!/\w/.test(field.slice(0, first)) && !/\w/.test(field.slice(last + 1))) return true;
    }
  return false;
};

/** How consistent a number per line must be at least, of all lines. */
const SURE = 0.9;
const preferred = [',', '\t', ';', ' ', ':'];

/** Judges by which character is on every line equally often. */
const byFrequency = (data: string, allowed: string | undefined): readonly [string, boolean] => {
  const lines = data.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return ['', false];
  meter.spend(data.length * 2 + lines.length * 127);
  meter.allocate(lines.length * 64);
  const perCharacter = new Map<string, Map<number, number>>();
  const CHUNK = 10;
  let total = 0;
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK);
    total += chunk.length;
    for (const line of chunk) {
      const counts = new Uint32Array(127);
      for (let i = 0; i < line.length; i++) {
        const code = line.charCodeAt(i);
        if (code < 127) counts[code]!++;
      }
      for (let code = 0; code < 127; code++) {
        const c = String.fromCharCode(code);
        let table = perCharacter.get(c);
        if (table === undefined) perCharacter.set(c, (table = new Map()));
        table.set(counts[code]!, (table.get(counts[code]!) ?? 0) + 1);
      }
    }
    const modes = new Map<string, readonly [times: number, linesWith: number]>();
    for (const [c, table] of perCharacter) {
      let best: readonly [number, number] | undefined;
      let others = 0;
      for (const entry of table) {
        others += entry[1];
        if (best === undefined || entry[1] > best[1]) best = entry;
      }
      if (best === undefined || (table.size === 1 && best[0] === 0)) continue;
      // Lines that have it in other numbers speak against it.
      modes.set(c, table.size === 1 ? best : [best[0], best[1] - (others - best[1])]);
    }
    for (let sure = 1; sure >= SURE; sure -= 0.01) {
      const candidates = [...modes].filter(
        ([c, [times, linesWith]]) =>
          times > 0 && linesWith > 0 && linesWith / total >= sure && (allowed === undefined || allowed.includes(c)),
      );
      if (candidates.length === 1) {
        const delimiter = candidates[0]![0];
        return [delimiter, spaced(lines[0]!, delimiter)];
      }
      if (candidates.length > 1 && start + CHUNK >= lines.length) {
        const names = candidates.map(([c]) => c);
        for (const one of preferred) if (names.includes(one)) return [one, spaced(lines[0]!, one)];
        const items = candidates.map(([c, mode]) => [mode, c] as const);
        items.sort(([a, x], [b, y]) => a[0] - b[0] || a[1] - b[1] || (x < y ? -1 : 1));
        const delimiter = items.at(-1)![1];
        return [delimiter, spaced(lines[0]!, delimiter)];
      }
    }
  }
  return ['', false];
};

const times = (text: string, part: string): number => text.split(part).length - 1;
const spaced = (line: string, delimiter: string): boolean => times(line, delimiter) === times(line, `${delimiter} `);

const guess = (sample: string, allowed: string | undefined): Guess => {
  const found = byQuotes(sample, allowed);
  if (found.delimiter !== '') return found;
  const [delimiter, skipSpace] = byFrequency(sample, allowed);
  if (delimiter === '') throw csvError('Could not determine delimiter');
  return { ...found, delimiter, skipSpace };
};

const dialectFrom = (found: Guess): Dialect => {
  const made = new Dialect();
  made.delimiter = found.delimiter;
  made.doublequote = found.doublequote;
  made.quotechar = found.quote === '' ? '"' : found.quote;
  made.skipinitialspace = found.skipSpace;
  return made;
};

const isNumber = (text: string): boolean =>
  /^\s*[-+]?(?:\d[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|\.\d+|inf|infinity|nan)j?\s*$/i.test(text);

/** Whether the first row differs from those below in kind or length. */
const hasHeader = (sample: string): boolean => {
  const dialect = dialectFrom(guess(sample, undefined));
  const lines = sample.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const reader = new Reader(new ArrayIter(lines.map(toStr)), dialect);
  const row = (): string[] | undefined => {
    const found = reader.next();
    return found === undefined ? undefined : (found as unknown as { a: Value[] }).a.map((v) => textOf(v) ?? '');
  };
  const header = row() ?? [];
  /** What a column holds: numbers, texts of one length, or nothing in common (deleted). */
  const kinds = new Map<number, 'number' | number | undefined>();
  for (let i = 0; i < header.length; i++) kinds.set(i, undefined);
  for (let checked = 0, one = row(); one !== undefined && checked < 21; one = row(), checked++) {
    if (one.length !== header.length) continue;
    for (const [column, known] of kinds) {
      const kind = isNumber(one[column]!) ? 'number' : one[column]!.length;
      if (kind === known) continue;
      if (known === undefined) kinds.set(column, kind);
      else kinds.delete(column);
    }
  }
  let votes = 0;
  for (const [column, kind] of kinds) {
    const title = header[column]!;
    if (typeof kind === 'number') votes += title.length === kind ? -1 : 1;
    else if (kind === 'number') votes += isNumber(title) ? -1 : 1;
    else votes += 1;
  }
  return votes > 0;
};

const textFrom = (v: Value): string => textOf(v) ?? '';

/** The class for a run; `base` is `csv.Dialect`. */
export const newSnifferType = (base: Type): Type =>
  pyClass('csv', 'Sniffer', {
    bases: [],
    methods: {
      '__init__(self)': (self: Value) => {
        setattr(self, 'preferred', newList([...preferred]));
        return none;
      },
      'sniff(self, sample, delimiters=None)': (_self: Value, sample: Value, delimiters: Value) => {
        const found = guess(textFrom(sample), delimiters === none ? undefined : textFrom(delimiters));
        const made = pyClass('csv', 'dialect', {
          bases: [base],
          attrs: {
            _name: 'sniffed',
            lineterminator: '\r\n',
            quoting: QUOTE_MINIMAL,
            doublequote: found.doublequote,
            delimiter: toStr(found.delimiter),
            quotechar: found.quote === '' ? '"' : found.quote,
            skipinitialspace: found.skipSpace,
          },
        });
        dialectOf(made, new Map());
        return made;
      },
      'has_header(self, sample)': (_self: Value, sample: Value) => hasHeader(textFrom(sample)),
    },
  });

/**
 * What `Intl` does for a program: numbers, dates, words and their order as people of a language write them, by the data of the engine that runs us.
 *
 * In: JSON of a kind, locales, options and values, as `prelude/locale.ts` sends it. Out: `+` and a text, or JSON of an error. Only options that are
 * listed pass, with plain values; there is no other way from a program into that code.
 */
import { meter } from '../runtime/meter.ts';
import { askedList, textIn } from './asked.ts';

type Options = Readonly<Record<string, string | number | boolean>>;

const optionNames: ReadonlySet<string> = new Set(
  (
    'style currency currencyDisplay currencySign unit unitDisplay notation compactDisplay useGrouping signDisplay minimumIntegerDigits ' +
    'minimumFractionDigits maximumFractionDigits minimumSignificantDigits maximumSignificantDigits roundingMode roundingIncrement ' +
    'trailingZeroDisplay weekday era year month day dayPeriod hour minute second fractionalSecondDigits timeZoneName hour12 hourCycle timeZone ' +
    'dateStyle timeStyle sensitivity numeric caseFirst ignorePunctuation usage type localeMatcher calendar numberingSystem'
  ).split(' '),
);

/** Answers a question of the program. */
export const scriptIntl = (text: string): string => {
  meter.spend(2000 + text.length);
  try {
    return `+${answer(askedList(text))}`;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      return JSON.stringify({ type: error.name, message: error.message });
    throw error;
  }
};

/** `asked`: kind, locales, options, a value or two. */
const answer = (asked: readonly unknown[]): string => {
  const [, givenLocales, givenOptions] = asked;
  const [kind, value, other] = [textIn(asked[0]), textIn(asked[3]), textIn(asked[4])];
  const locales = localesOf(givenLocales);
  const options = optionsOf(givenOptions);
  switch (kind) {
    case 'number':
      return new Intl.NumberFormat(locales, options).format(numberOf(value));
    case 'number parts':
      return JSON.stringify(new Intl.NumberFormat(locales, options).formatToParts(numberOf(value)));
    case 'number options':
      return JSON.stringify(new Intl.NumberFormat(locales, options).resolvedOptions());
    case 'date':
      return dates(locales, options).format(Number(value));
    case 'date parts':
      return JSON.stringify(dates(locales, options).formatToParts(Number(value)));
    case 'date range':
      return dates(locales, options).formatRange(Number(value), Number(other));
    case 'date options':
      return JSON.stringify(dates(locales, options).resolvedOptions());
    case 'compare':
      return String(new Intl.Collator(locales, options).compare(value, other));
    case 'plural':
      return new Intl.PluralRules(locales, options).select(Number(value));
    case 'relative':
      return new Intl.RelativeTimeFormat(locales, options).format(Number(value), other as Intl.RelativeTimeFormatUnit);
    case 'list':
      return new Intl.ListFormat(locales, options).format(askedList(value).map(textIn));
    default:
      throw new TypeError(`Intl has no ${kind.slice(0, 40)} here`);
  }
};

const dates = (locales: string[] | undefined, options: Options): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locales, { timeZone: 'UTC', ...options });

const numberOf = (text: string): number | bigint => (/^-?\d+n$/.test(text) ? BigInt(text.slice(0, -1)) : Number(text));

const localesOf = (given: unknown): string[] => {
  const all = (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string').slice(0, 10);
  return all.length === 0 ? ['en-US'] : all.map((one) => one.slice(0, 60));
};

const optionsOf = (given: unknown): Options => {
  const out: Record<string, string | number | boolean> = {};
  if (typeof given !== 'object' || given === null) return out;
  for (const [name, value] of Object.entries(given)) {
    if (!optionNames.has(name)) continue;
    if (typeof value === 'boolean' || typeof value === 'number') out[name] = value;
    else if (typeof value === 'string') out[name] = value.slice(0, 60);
  }
  return out;
};

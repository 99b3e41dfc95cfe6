/**
 * Gives the program `Intl` and the functions that follow a language: `toLocaleString` and its like, `localeCompare`. What they say comes from the
 * host (`script-intl.ts`).
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newLocale = (
  host: (ask: string, first?: string | number, second?: string | number) => string | number | undefined,
  row: (values: ArrayLike<unknown>) => string,
  replace: (of: object, name: string, make: () => (...values: never[]) => unknown) => void,
  lazily: (names: readonly string[], make: () => void) => void,
  give: (name: string, value: unknown) => void,
): void => {
  const ask = (kind: string, locales: unknown, options: unknown, value: string, other?: string): string => {
    const said = String(host('intl', row([kind, locales, options, value, other])));
    if (said.startsWith('+')) return said.slice(1);
    const { type, message } = JSON.parse(said) as { readonly type: string; readonly message: string };
    throw type === 'RangeError' ? new RangeError(message) : new TypeError(message);
  };
  type Options = { readonly [name: string]: unknown } | undefined;
  const numberText = (value: unknown): string => {
    const plain: unknown =
      typeof value === 'object' && value !== null ? (value as { valueOf(): unknown }).valueOf() : value;
    return typeof plain === 'bigint' ? `${String(plain)}n` : Object.is(plain, -0) ? '-0' : String(Number(plain));
  };
  const isPlain = (locales: unknown, options: unknown): boolean => locales === undefined && options === undefined;
  replace(
    Number.prototype,
    'toLocaleString',
    () =>
      function (this: number, locales?: unknown, options?: unknown): string {
        const value = Number(this);
        // Small whole numbers need nobody.
        if (
          isPlain(locales, options) &&
          Number.isInteger(value) &&
          value > -1000 &&
          value < 1000 &&
          !Object.is(value, -0)
        )
          return String(value);
        return ask('number', locales, options, numberText(value));
      },
  );
  replace(
    BigInt.prototype,
    'toLocaleString',
    () =>
      function (this: bigint, locales?: unknown, options?: unknown): string {
        return ask('number', locales, options, numberText(this));
      },
  );
  const dateOptions = (options: Options, date: boolean, time: boolean): Options => {
    const has = (...names: readonly string[]): boolean => names.some((name) => options?.[name] !== undefined);
    const dated = has('weekday', 'year', 'month', 'day', 'dateStyle');
    const timed = has('hour', 'minute', 'second', 'dayPeriod', 'fractionalSecondDigits', 'timeStyle');
    if ((date && dated) || (time && timed) || has('dateStyle', 'timeStyle')) return options;
    return {
      ...options,
      ...(date ? { year: 'numeric', month: 'numeric', day: 'numeric' } : {}),
      ...(time ? { hour: 'numeric', minute: 'numeric', second: 'numeric' } : {}),
    };
  };
  const kinds = [
    ['toLocaleString', true, true],
    ['toLocaleDateString', true, false],
    ['toLocaleTimeString', false, true],
  ] as const;
  for (const [name, date, time] of kinds)
    replace(
      Date.prototype,
      name,
      () =>
        function (this: Date, locales?: unknown, options?: Options): string {
          const at = this.getTime();
          return Number.isNaN(at) ? 'Invalid Date' : ask('date', locales, dateOptions(options, date, time), String(at));
        },
    );

  /** How letters, digits and blanks of ASCII stand in every dictionary: without regard to capitals first, then small ones before. */
  const simple = /^[0-9A-Za-z ]*$/;
  replace(
    String.prototype,
    'localeCompare',
    () =>
      function (this: string, that: unknown, locales?: unknown, options?: unknown): number {
        const [a, b] = [String(this), String(that)];
        if (a === b) return 0;
        if (isPlain(locales, options) && simple.test(a) && simple.test(b)) {
          const [x, y] = [a.toLowerCase(), b.toLowerCase()];
          if (x !== y) return x < y ? -1 : 1;
          for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! > b[i]! ? -1 : 1;
        }
        return Number(ask('compare', locales, options, a, b));
      },
  );

  lazily(['Intl'], () => {
    const timeOf = (given: unknown): string => {
      const at = given === undefined ? Date.now() : given instanceof Date ? given.getTime() : Number(given);
      if (Number.isNaN(at)) throw new RangeError('Invalid time value');
      return String(at);
    };
    class Format {
      readonly locales: unknown;
      readonly options: unknown;
      constructor(locales?: unknown, options?: unknown) {
        for (const [name, value] of [
          ['locales', locales],
          ['options', options],
        ] as const)
          Object.defineProperty(this, name, { value, enumerable: false });
      }
      static supportedLocalesOf(locales: unknown): unknown[] {
        return Array.isArray(locales) ? locales : [locales];
      }
    }
    class NumberFormat extends Format {
      constructor(locales?: unknown, options?: unknown) {
        super(locales, options);
        ask('number', locales, options, '0');
      }
      readonly #format = (value: unknown): string => ask('number', this.locales, this.options, numberText(value));
      get format(): (value: unknown) => string {
        return this.#format;
      }
      formatToParts(value: unknown): unknown {
        return JSON.parse(ask('number parts', this.locales, this.options, numberText(value)));
      }
      resolvedOptions(): unknown {
        return JSON.parse(ask('number options', this.locales, this.options, ''));
      }
    }
    class DateTimeFormat extends Format {
      constructor(locales?: unknown, options?: unknown) {
        super(locales, options);
        ask('date', locales, options, '0');
      }
      readonly #format = (value?: unknown): string => ask('date', this.locales, this.options, timeOf(value));
      get format(): (value?: unknown) => string {
        return this.#format;
      }
      formatToParts(value?: unknown): unknown {
        return JSON.parse(ask('date parts', this.locales, this.options, timeOf(value)));
      }
      formatRange(from: unknown, to: unknown): string {
        return ask('date range', this.locales, this.options, timeOf(from), timeOf(to));
      }
      resolvedOptions(): unknown {
        return JSON.parse(ask('date options', this.locales, this.options, ''));
      }
    }
    class Collator extends Format {
      readonly #compare = (a: unknown, b: unknown): number =>
        Number(ask('compare', this.locales, this.options, String(a), String(b)));
      get compare(): (a: unknown, b: unknown) => number {
        return this.#compare;
      }
    }
    class PluralRules extends Format {
      select(value: number): string {
        return ask('plural', this.locales, this.options, String(value));
      }
    }
    class RelativeTimeFormat extends Format {
      format(value: number, unit: string): string {
        return ask('relative', this.locales, this.options, String(value), unit);
      }
    }
    class ListFormat extends Format {
      format(list: Iterable<string>): string {
        return ask('list', this.locales, this.options, row([...list]));
      }
    }
    give('Intl', {
      NumberFormat,
      DateTimeFormat,
      Collator,
      PluralRules,
      RelativeTimeFormat,
      ListFormat,
      getCanonicalLocales: (locales: unknown) => (Array.isArray(locales) ? locales : [locales]),
    });
  });
};

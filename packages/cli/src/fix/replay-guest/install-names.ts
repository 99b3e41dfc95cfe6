/** Puts stand-ins under the global names that reach out of a program or are another each time. */
import { runInThisContext } from 'node:vm';
import { answer, Exit, inputNamed, lab, nextRandom, record } from './lab.ts';
import { newClient } from './outside.ts';
import { browserNames, newElement, newReact } from './page.ts';

/** Units: milliseconds since 1970; any would do, so long as it stays. */
const now = 1_750_000_000_000;

const environmentOf = (key: string): string =>
  lab.world === 'usual' ? `set-${key}` : lab.only === undefined ? lab.value : lab.plain;

/** `text` is the program: a browser's names are there for code that asks for them. */
export const installNames = (text: string): void => {
  const put = (name: string, item: unknown): void => {
    Object.defineProperty(globalThis, name, { value: item, configurable: true, writable: true });
  };
  const RealDate = Date;
  put(
    'Date',
    class extends RealDate {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(now);
        else super(...(given as [number]));
      }
      static override now(): number {
        return now;
      }
    },
  );
  Math.random = () => {
    if (lab.seed > 0) return nextRandom() / 2 ** 32;
    lab.count += 1;
    return ((lab.count * 7_919) % 1_000) / 1_000;
  };
  const later = (run: unknown): unknown => {
    if (typeof run === 'function') lab.timers.push(() => Reflect.apply(run, undefined, []) as unknown);
    // Running text as code by a timer is code as well.
    else if (typeof run === 'string') lab.timers.push(() => runInThisContext(run) as unknown);
    return { ref: () => undefined, unref: () => undefined, hasRef: () => false };
  };
  put('setTimeout', later);
  put('setImmediate', later);
  put('setInterval', () => later(undefined));
  put('clearTimeout', () => undefined);
  put('clearInterval', () => undefined);
  put('clearImmediate', () => undefined);
  const silent = (): void => undefined;
  put('console', {
    log: (...given: readonly unknown[]) => {
      record('printed', ...given);
    },
    ...Object.fromEntries(
      ['error', 'warn', 'info', 'debug', 'trace', 'table', 'time', 'timeEnd', 'dir', 'assert'].map((name) => [
        name,
        silent,
      ]),
    ),
  });
  put('fetch', newClient());
  // What elements of JSX were made of.
  put('__sallyportElement', newReact()['createElement']);
  /** What an attack calls that is run as code. */
  put('sallyportHarm', () => {
    record('harm');
    return 1;
  });
  const environment = { ...process.env };
  process.env = new Proxy(environment, {
    get: (own, key) =>
      typeof key === 'string' ? (own[key] ?? (key === 'NODE_ENV' ? 'production' : environmentOf(key))) : undefined,
  });
  process.exit = ((code: unknown) => {
    answer('exit', code ?? 0);
    throw new Exit();
  }) as typeof process.exit;
  process.stdout.write = ((item: unknown) => {
    record('printed', item);
    return true;
  }) as typeof process.stdout.write;
  process.stderr.write = (() => true) as typeof process.stderr.write;
  if (/\b(?:document|window|location|localStorage|sessionStorage|jQuery|prompt)\b|\$\(/u.test(text))
    for (const [name, item] of Object.entries(browserNames())) put(name, item);
  if (!/\brequire\(|from\s*["'](?:node:|express|fs|http)/u.test(text)) {
    put('self', globalThis);
    put('Element', class {});
    put('element', newElement());
    put('onmessage', null);
    put('postMessage', () => inputNamed('message'));
  }
};

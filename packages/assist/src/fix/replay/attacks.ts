import type { Family } from '../knowledge/families.ts';
import { shellLine } from './shell-line.ts';

/** What reached the outside world while a function ran. */
export interface ReplayEvent {
  readonly kind: string;
  readonly details: readonly unknown[];
}

/** Attack strings for a kind of work, and how it shows that one worked. */
export interface Attack {
  readonly values: readonly string[];
  /** Whether what was written down and given back shows that the value did harm. `benign`: what an ordinary value led to. */
  readonly worked: (
    value: string,
    events: readonly ReplayEvent[],
    returned: unknown,
    benign: readonly ReplayEvent[],
  ) => boolean;
}

const textOf = (one: unknown): string => (typeof one === 'string' ? one : (JSON.stringify(one) ?? ''));

/** Endings and beginnings that checks of a project may ask for are kept by every variant. */
const withEndings = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) => [value, `${value}.txt`]);

const attacks: Readonly<Record<string, Attack>> = {
  SQL: {
    values: [
      "x' OR '1'='1",
      'x" OR "1"="1',
      '1 OR 1=1',
      "x'; DROP TABLE users; --",
      "x\\' OR 1=1 --",
      "x'/**/oR/**/1=1--",
      "x' UNION SELECT 1 --",
      "1'",
    ],
    worked: (value, events) =>
      events.some(({ kind, details: [text] }) => kind === 'sql' && textOf(text).includes(value)),
  },
  commands: {
    values: [
      'a; echo x',
      'a && echo x',
      'a|echo x',
      '$(echo x)',
      '`echo x`',
      'a\necho x',
      "a' ; echo x '",
      'a" ; echo x "',
      'a${IFS}&echo',
    ],
    worked: (_, events, __, benign) => {
      const usual = Math.max(0, ...benign.flatMap(scriptIn).map((script) => shellLine(script).actives));
      return events.flatMap(scriptIn).some((script) => shellLine(script).actives > usual);
    },
  },
  files: {
    values: withEndings([
      '../../../etc/passwd',
      '/etc/passwd',
      '../report',
      '../other/report',
      '....//....//....//etc/passwd',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
      './../../../etc/passwd',
      'a/../../../../etc/passwd',
      '..\\..\\..\\etc\\passwd',
    ]),
    worked: (_, events, __, benign) => {
      const base = folderOf(placeOf(benign));
      return (
        base !== undefined &&
        events.some(
          ({ kind, details: [path] }) =>
            kind === 'open' && typeof path === 'string' && !`${normal(path)}/`.startsWith(`${base}/`),
        )
      );
    },
  },
  redirects: {
    values: [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example/',
      '\\\\evil.example',
      'https:evil.example',
      '\t//evil.example',
      'https://shop.example.com@evil.example/',
      '///evil.example',
    ],
    worked: (_, events) => events.some(({ kind, details: [to] }) => kind === 'redirect' && leavesSite(textOf(to))),
  },
  'requests to other machines': {
    values: [
      'http://169.254.169.254/latest/',
      'http://127.0.0.1/',
      'http://localhost:8080/',
      'http://[::1]/',
      'http://2130706433/',
      'https://images.example.com@127.0.0.1/',
      'http://127.0.0.1/#images.example.com',
      'http://127.0.0.1.nip.io/',
      'file:///etc/passwd',
      'https://127.0.0.1/?images.example.com',
    ],
    worked: (value, events) => events.some(({ kind, details: [url] }) => kind === 'request' && url === value),
  },
  'writing pages': {
    values: [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      '<ScRiPt>alert(1)</ScRiPt>',
      '<scr<script>ipt>alert(1)</script>',
      '{{7*7}}<b>',
    ],
    worked: (value, events, returned) => {
      const pages = [
        ...(typeof returned === 'string'
          ? [returned]
          : Array.isArray(returned) && typeof returned[0] === 'string' && returned[0].includes('<')
            ? [returned[0]]
            : []),
        ...events.filter(({ kind }) => kind === 'page' || kind === 'template').map(({ details }) => textOf(details[0])),
      ];
      return pages.some(
        (page) =>
          page.includes(value) ||
          /<(?:script|img|svg)\b[^>]*(?:alert|on\w+=)/iu.test(page) ||
          /<script>alert/iu.test(page),
      );
    },
  },
  'running text as code': {
    values: [
      "__import__('os').system('echo x')",
      '().__class__.__base__.__subclasses__()',
      "open('/etc/passwd').read()",
      'exit()',
    ],
    worked: (value, events) =>
      events.some(({ kind, details: [text] }) => kind === 'code' && textOf(text).includes(value)),
  },
  'encrypted connections': {
    values: ['alice', 'https://images.example.com/a.png'],
    worked: (_, events) =>
      events.some(
        ({ kind, details }) =>
          (kind === 'request' && details[2] === false) || (kind === 'wrap' && details[0] === false),
      ),
  },
  'reading XML': {
    values: [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>',
    ],
    worked: (_, events) => events.some(({ kind }) => kind === 'entity'),
  },
  'reading objects': {
    values: ['!!python/object/apply:os.system ["x"]'],
    worked: (_, events) => events.some(({ kind }) => kind === 'object'),
  },
};

export const attackFor = (family: Family | undefined): Attack | undefined =>
  family === undefined ? undefined : attacks[family.name];

/** What a shell is given to read in an event: a command line, or the script of `sh -c`. */
export const scriptIn = ({ kind, details: [command, shell] }: ReplayEvent): readonly string[] => {
  if (kind !== 'command') return [];
  const words = Array.isArray(command) ? command.map(textOf) : undefined;
  if (shell === true) return [words?.join(' ') ?? textOf(command)];
  const at = words?.findIndex((word) => /^-[a-z]*c$/u.test(word)) ?? -1;
  const script = words?.[at + 1];
  return at > 0 &&
    script !== undefined &&
    words?.slice(0, at).some((word) => /(?:^|\/)(?:ba|da|z|k)?sh$/u.test(word)) === true
    ? [script]
    : [];
};

const placeOf = (events: readonly ReplayEvent[]): string | undefined => {
  const path = events.find(({ kind }) => kind === 'open')?.details[0];
  return typeof path === 'string' ? normal(path) : undefined;
};

const folderOf = (path: string | undefined): string | undefined => path?.replace(/\/[^/]*$/u, '');

/** A path without `.` and `..`, from the folder that programs run in, as the system would read it; percent signs and backslashes mean nothing to it. */
export const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `/srv/app/${path}`).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
};

/** Whether a browser would leave for another host. Source: WHATWG URL, "basic URL parser": tabs and line breaks go, `\` counts as `/`. */
const leavesSite = (to: string): boolean => {
  const read = to
    .trim()
    .replaceAll(/[\t\n\r]/gu, '')
    .replaceAll('\\', '/');
  return (
    read.startsWith('//') ||
    (/^[a-z][\w+.-]*:/iu.test(read) && !/^https?:\/\/(?:shop|images)\.example\.com(?:[/?#]|$)/iu.test(read))
  );
};

/**
 * `cppcheck --xml`: errors and warnings with their weakness, as XML on standard error. What it calls style, performance, portability or information is advice.
 *
 * Read by its own narrow form (elements `error`, `location`, `symbol`; attributes in double quotes), so that an output that ends anywhere still has a reading. Nothing is certified.
 *
 * Source: Cppcheck manual, "XML output", version 2 of the format.
 */
import type { Accusation } from '../accusation.ts';
import { type Checker, checkerSaid } from '../checker.ts';

export const cppcheck: Checker = {
  id: 'cppcheck',
  version: ['--version'],
  arguments: (file) => [
    '--xml',
    '--enable=warning',
    '--std=c11',
    '--language=c',
    '--library=posix',
    '--max-configs=4',
    '--quiet',
    file,
  ],
  needsMain: false,
  misses: 'leaks, indexes and wrong calls of the C library, file by file',
  read: (output) => {
    const blocks = output.stderr.split(/(?=<error\s)/u).filter((block) => block.startsWith('<error'));
    const errors = blocks.flatMap((block) => errorIn(block) ?? []);
    const unread = errors.find(({ id }) =>
      /^(?:syntaxError|internalAstError|internalError|preprocessorErrorDirective|cppcheckError|unknownMacro)$/u.test(
        id,
      ),
    );
    return checkerSaid(
      {
        alarms: errors.map(({ alarm }) => alarm),
        error: unread === undefined ? undefined : `cppcheck could not read the program: ${unread.alarm.what}`,
        unfinished: /<\/results>/u.test(output.stderr) ? undefined : 'the output of cppcheck ends too early',
      },
      output,
    );
  },
};

/** `undefined` where it is advice, or ends before its place. */
const errorIn = (block: string): { readonly id: string; readonly alarm: Accusation } | undefined => {
  const open = block.indexOf('>');
  if (open === -1) return undefined;
  const { id = '', severity = '', msg = '', verbose = '', cwe } = attributesOf(block.slice(0, open));
  if (severity !== 'error' && severity !== 'warning') return undefined;
  const at = [...block.matchAll(/<location\s([^<>]*)\/>/gu)].map(([, inner = '']) => attributesOf(inner));
  const trace = at.toReversed().map(({ line = '', info = '' }) => `line ${line}: ${info}`);
  const number = /^\d{1,5}$/u.test(cwe ?? '') ? Number(cwe) : 0;
  return {
    id,
    alarm: {
      cwe: number > 0 && !advice.has(id) ? `CWE-${String(number)}` : undefined,
      what: msg,
      path: at[0]?.['file'] ?? '',
      line: Number(/^\d{1,9}$/u.exec(at[0]?.['line'] ?? '')?.[0] ?? 0),
      symbol: /<symbol>([^<]{1,200})<\/symbol>/u.exec(block)?.[1] ?? '',
      evidence: [id, ...(verbose === msg ? [] : [verbose.split('\n')[0] ?? '']), ...trace].join('\n'),
    },
  };
};

/** Alarms with a number that are about wording: a sign that does not fit in `printf`, a comparison that is always true. */
const advice = new Set([
  'invalidPrintfArgType_sint',
  'invalidPrintfArgType_uint',
  'invalidPrintfArgType_float',
  'invalidScanfArgType_int',
  'checkCastIntToCharAndBack',
  'duplicateBreak',
  'identicalInnerCondition',
  'identicalConditionAfterEarlyExit',
  'oppositeInnerCondition',
]);

const attributesOf = (text: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...text.matchAll(/\b([a-z0-9]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, plain(value)]),
  );

/** Entities, and the octal line feeds of cppcheck. */
const plain = (text: string): string =>
  text.replaceAll('\\012', '\n').replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What is judged of texts that go somewhere: commands, paths, pages. */
import type { Origin, Text } from '../value.ts';
import { certain, type LibraryCall, type Model, num, result, some, string } from './context.ts';
import { newBlock } from './allocate.ts';
import { constant } from '../value.ts';
import type { Result } from '../machine.ts';

/** HTML into which input is put as it is. */
export const judgeText = (
  c: LibraryCall,
  out: { readonly prefix?: string; readonly origin?: Origin; readonly checked: boolean },
): void => {
  const format = c.args
    .map((arg) => (arg.kind === 'pointer' ? c.s.region(arg.region)?.texts.get(0)?.known : undefined))
    .find((known) => known !== undefined && known.includes('%'));
  if (format === undefined || out.origin?.input !== true || out.checked) return;
  if (
    /<(?:!doctype|html|body|h[1-6]|p|div|span|b|li|td|a|title|script|form|input|textarea)\b[^%]*(?:>|=["']?)[^<]*%s/i.test(
      format,
    )
  )
    c.m.report('c.injection.html', c.s, c.expr, `Input goes into HTML as it is: ${out.origin.what}.`, {
      origins: [out.origin],
      confidence: 'medium',
    });
};

/** Which argument a shell reads, or names the program: `execl("/bin/sh", "sh", "-c", text, NULL)` is `system(text)`. */
const commandAt = (c: LibraryCall): number => {
  if (!/^execlp?$/u.test(c.name)) return 0;
  const known = (index: number): string | undefined => {
    const arg = c.args[index];
    return arg?.kind === 'pointer' ? c.s.region(arg.region)?.texts.get(0)?.known : undefined;
  };
  return /(?:^|\/)(?:ba|da|z|k)?sh$/u.test(known(0) ?? '') && /^-\w*c$/u.test(known(2) ?? '') && c.args.length > 3
    ? 3
    : 0;
};

/** `system`, `popen`, `execl` of a shell: a shell reads the text. */
export const command: Model = (c) => {
  const { m, s } = c;
  if (c.name === 'system' && c.args[0]?.kind === 'null') return result(s, constant(1));
  const found = string(c, commandAt(c));
  if (found === undefined) return [];
  const { text } = found;
  if (text.known === undefined && text.checked !== true) {
    const input = text.origin?.input === true;
    m.report(
      'c.injection.command',
      s,
      c.expr,
      input
        ? `A shell reads a command that input is part of: ${text.origin?.what ?? ''}.`
        : `A shell reads a command that is put together while the program runs.`,
      {
        origins: [text.origin],
        confidence: input ? 'high' : 'medium',
      },
    );
  }
  if (c.name !== 'popen') return result(s, some(c, -1, 65535));
  return opened(c);
};

const opened = (c: LibraryCall): readonly Result[] => {
  const failed = c.s.copy();
  failed.step(`\`${c.name}\` fails and returns NULL`, c.expr);
  return [
    { s: c.s, v: newBlock(c, c.s, constant(1), { kind: 'unknown', symbol: 0 }, 'file') },
    {
      s: failed,
      v: {
        kind: 'null',
        why: { what: `\`${c.name}\` returns NULL when it fails`, start: c.expr.start, end: c.expr.end, input: false },
      },
    },
  ];
};

/** A path that begins with a folder of the program's own and goes on with input can leave that folder. */
const judgePath = (c: LibraryCall, text: Text): void => {
  if (text.known !== undefined || text.checked === true || text.origin?.input !== true) return;
  if (text.prefix === undefined || !text.prefix.includes('/')) return;
  c.m.report(
    'c.files.path',
    c.s,
    c.expr,
    `The path begins with \`${text.prefix}\` and goes on with input, which may hold \`..\`: ${text.origin.what}.`,
    { origins: [text.origin] },
  );
};

export const openStream: Model = (c) => {
  const path = string(c, 0);
  if (path === undefined) return [];
  judgePath(c, path.text);
  if (c.name === 'fopen' && string(c, 1) === undefined) return [];
  return opened(c);
};

const bit = (mode: number, bits: number): boolean => (mode & bits) !== 0;

const judgeMode = (c: LibraryCall, mode: number | undefined): void => {
  if (mode === undefined) return;
  const octal = `0${(mode & 0o7777).toString(8)}`;
  if (bit(mode, 0o002)) c.m.report('c.files.permissions', c.s, c.expr, `Mode ${octal} lets everybody write.`);
  else if (bit(mode, 0o020) && bit(mode, 0o007))
    c.m.report('c.files.permissions', c.s, c.expr, `Mode ${octal} lets the group write and everybody in.`, {
      confidence: 'medium',
    });
};

export const openFile: Model = (c) => {
  const path = string(c, c.name === 'openat' ? 1 : 0);
  if (path === undefined) return [];
  judgePath(c, path.text);
  const at = c.name === 'openat' ? 2 : 1;
  const flags = c.name === 'creat' ? 0o100 : certain(num(c, at));
  if (flags !== undefined && bit(flags, 0o100)) {
    if (c.args.length <= at + (c.name === 'creat' ? 0 : 1))
      c.m.report(
        'c.files.permissions',
        c.s,
        c.expr,
        '`open` creates the file without being told its mode: it gets whatever lies on the stack.',
      );
    else judgeMode(c, certain(num(c, c.name === 'creat' ? 1 : at + 1)));
  }
  return result(c.s, some(c, -1, 1_048_576));
};

export const changeMode: Model = (c) => {
  if (c.name !== 'fchmod' && string(c, 0) === undefined) return [];
  judgeMode(c, certain(num(c, 1)));
  return result(c.s, some(c, -1, 0));
};

export const umask: Model = (c) => {
  const mask = certain(num(c, 0));
  if (mask !== undefined && !bit(mask, 0o002))
    c.m.report(
      'c.files.permissions',
      c.s,
      c.expr,
      `After \`umask(0${mask.toString(8)})\` new files may be written by everybody.`,
      { confidence: 'medium' },
    );
  return result(c.s, some(c, 0, 511));
};

export const fileByPath: Model = (c) => {
  const path = string(c, 0);
  if (path === undefined) return [];
  judgePath(c, path.text);
  return result(c.s, some(c, -1, 0));
};

export const temporaryName: Model = (c) => {
  c.m.report(
    'c.files.temporary',
    c.s,
    c.expr,
    `\`${c.name}\` only gives a name: somebody else can create the file first. \`mkstemp\` creates it.`,
  );
  return result(c.s, { kind: 'unknown', symbol: c.m.fresh() });
};

const wantsSecret =
  /pass(?:word|wd|phrase)?|secret|token|session|(?:^|_)(?:key|salt|nonce|otp|pin|iv)(?:$|_|s$)|api_?key/i;

/** Variables: the `secret` of a guessing game is none, nor the `key` of a table. */
const holdsSecret =
  /pass(?:word|wd|phrase)|token(?!s|_?(?:count|len|type|index))|session_?(?:id|key)|(?:api|secret|private|crypt|encryption)_?key(?!_?(?:count|len|size))|(?:^|_)(?:otp|nonce|salt)$/i;

/** `rand`: every number may come, and none is a secret. */
export const random: Model = (c) => {
  const { definition } = c.m.frame ?? {};
  const name =
    definition !== undefined && wantsSecret.test(definition.name)
      ? definition.name
      : holdsSecret.test(c.m.into)
        ? c.m.into
        : undefined;
  if (name !== undefined)
    c.m.report(
      'c.crypto.weak-random',
      c.s,
      c.expr,
      `\`${c.name}\` can be predicted, and \`${name}\` is a secret that is made of it.`,
      { confidence: 'medium' },
    );
  const top = 2147483647;
  const origin = {
    what: `\`${c.name}\` gives any number up to ${top}`,
    start: c.expr.start,
    end: c.expr.end,
    input: false,
  };
  return result(c.s, c.m.number(c.s, { low: 0, high: top, lowReal: true, highReal: true, origin }));
};

/** `strcmp(password, "…")`: the secret stands in the program. */
export const judgeCompared = (c: LibraryCall, texts: readonly (Text | undefined)[]): void => {
  for (const [i, text] of texts.entries()) {
    const other = c.expr.args[1 - i];
    const name = other?.kind === 'name' ? other.name : other?.kind === 'member' ? other.name : '';
    const spelled = c.expr.args[i];
    const constantText = spelled?.kind === 'string' || (spelled?.kind === 'name' && /^[A-Z_0-9]+$/.test(spelled.name));
    if (text?.known !== undefined && text.known.length > 3 && constantText && wantsSecret.test(name)) {
      c.m.report(
        'c.secrets.compared',
        c.s,
        c.expr,
        `\`${name}\` is compared with a secret that stands in the program.`,
        { confidence: 'medium' },
      );
      return;
    }
  }
};

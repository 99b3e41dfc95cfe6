/**
 * A fresh IV for every message, written before the ciphertext and read back by what decrypts: AES of PyCryptodome with a fixed IV, or in ECB mode.
 *
 * All places of the file that use the same key, mode and IV change together, or none does: one side alone would read nothing any more.
 * Source: NIST SP 800-38A, 6.2 and appendix C (the IV need not be secret, and has to be unpredictable).
 */
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Call, Expression, Node } from '../../tree/node.ts';
import { addArgument, callAround, inside, keyword, positional, replace, statementAround } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';

export const ivBeforeCiphertext: Rewrite = (place) => {
  const own =
    callAround(place, place.node, (call) => isCipher(place, call)) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && isCipher(place, one));
  if (own === undefined) return unfit('no cipher of AES with a mode that takes an IV stands here');
  const kind = kindOf(place, own);
  const alike = walkOf(place.unit).order.filter(
    (one): one is Call => one.kind === 'Call' && isCipher(place, one) && kindOf(place, one) === kind,
  );
  const edits: TextEdit[] = [];
  for (const cipher of alike) {
    const made = oneSide(place, cipher);
    if (typeof made === 'string') return unfit(made);
    edits.push(...made);
  }
  return {
    title: 'Draw a fresh IV for every message, and keep it before the ciphertext',
    changes:
      'What was encrypted before has no IV in front and is not read any more: it has to be decrypted once by the old code and encrypted anew.',
    edits: edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
    todo: ['encrypt anew what is stored'],
  };
};

const modes = /^(?:Crypto|Cryptodome)\.Cipher\.AES\.MODE_(ECB|CBC|CFB|OFB)$/u;

const modeOf = (call: Call): Expression | undefined => keyword(call, 'mode')?.value ?? positional(call)[1];

const ivOf = (call: Call): Expression | undefined =>
  keyword(call, 'iv')?.value ?? keyword(call, 'IV')?.value ?? positional(call)[2];

const isCipher = (place: Place, call: Call): boolean => {
  const mode = modeOf(call);
  return (
    /^(?:Crypto|Cryptodome)\.Cipher\.AES\.new$/u.test(place.names.qualified(call.callee) ?? '') &&
    mode !== undefined &&
    modes.test(place.names.qualified(mode) ?? '')
  );
};

/** Ciphers of the same kind belong together: key, mode and IV as they are written. */
const kindOf = (place: Place, call: Call): string => {
  const iv = ivOf(call);
  const mode = modeOf(call);
  const [key] = call.args;
  return [key, mode, iv].map((one) => (one === undefined ? '' : place.source(one))).join('\0');
};

/** The edits for one cipher, or why there are none. */
const oneSide = (place: Place, cipher: Call): readonly TextEdit[] | string => {
  const around = place.names.enclosing(cipher);
  if (around?.kind !== 'Function') return 'the cipher is made outside a function, and serves several messages';
  const uses = usesOf(place, cipher);
  const [use, more] = uses;
  if (use === undefined || more !== undefined) return 'the cipher is not used for one message where it is made';
  const [data] = use.args;
  if (use.callee.kind !== 'Member' || data === undefined || use.args.length !== 1)
    return 'what is encrypted is not seen here';
  const text = place.source(around);
  const free = (wishes: readonly string[]): string | undefined =>
    wishes.find((wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(text));
  const isEcb = modeOf(cipher)?.kind === 'Member' && place.source(modeOf(cipher) ?? cipher).endsWith('MODE_ECB');
  // ECB becomes GCM, which also notices what somebody changed; its nonce has 12 bytes, its tag of 16 stands at the end.
  const size = isEcb ? 12 : 16;
  const method = { start: use.callee.propertyStart, end: use.callee.end };
  if (use.callee.property === 'encrypt') {
    const iv = free(['iv', 'nonce', 'fresh_iv']);
    const lines =
      iv === undefined
        ? undefined
        : linesBefore(place, cipher, [`${iv} = ${place.imports.module('os')}.urandom(${String(size)})`]);
    const parent = place.names.parent(use);
    if (iv === undefined || lines === undefined || parent?.kind === 'Binary')
      return 'there is no place for the IV where it is encrypted';
    const apart = parent?.kind === 'Member' || parent?.kind === 'Index';
    return [
      lines,
      ...withIv(place, cipher, iv),
      { start: use.start, end: use.start, text: `${apart ? '(' : ''}${iv} + ${isEcb ? 'b"".join(' : ''}` },
      ...(isEcb ? [{ ...method, text: 'encrypt_and_digest' }] : []),
      ...(apart || isEcb ? [{ start: use.end, end: use.end, text: isEcb && apart ? '))' : ')' }] : []),
    ];
  }
  const read = (name: string): readonly TextEdit[] => [
    ...withIv(place, cipher, `${name}[:${String(size)}]`),
    ...(isEcb ? [{ ...method, text: 'decrypt_and_verify' }] : []),
    replace(data, isEcb ? `${name}[12:-16], ${name}[-16:]` : `${name}[16:]`),
  ];
  if (data.kind === 'Name' && isThere(place, data, cipher)) return read(data.name);
  const name = free(['sealed', 'data', 'message', 'iv_and_data']);
  const lines =
    isThere(place, data, cipher) && name !== undefined
      ? linesBefore(place, cipher, [`${name} = ${place.source(data)}`])
      : undefined;
  if (name === undefined || lines === undefined) return 'what is decrypted is not known yet where the cipher is made';
  return [lines, ...read(name)];
};

/** The calls that a cipher is used by: of the cipher itself, or of the name that it is given. */
const usesOf = (place: Place, cipher: Call): readonly Call[] => {
  const parent = place.names.parent(cipher);
  const isUse = (one: Node | undefined): one is Call =>
    one?.kind === 'Call' && one.callee.kind === 'Member' && /^(?:encrypt|decrypt)$/u.test(one.callee.property);
  if (parent?.kind === 'Member') {
    const call = place.names.parent(parent);
    return isUse(call) ? [call] : [];
  }
  if (parent?.kind !== 'Assign' || parent.target.kind !== 'Name') return [];
  const { name } = parent.target;
  const around = place.names.enclosing(cipher);
  const reads =
    around === undefined
      ? []
      : inside(place, around).filter((one) => one.kind === 'Name' && one.name === name && one !== parent.target);
  const calls = reads.map((one) => {
    const member = place.names.parent(one);
    return member === undefined ? undefined : place.names.parent(member);
  });
  const used = calls.filter((one) => isUse(one));
  return used.length === calls.length ? used : [];
};

/** Whether all names in an expression have their values before the statement of the cipher. */
const isThere = (place: Place, data: Expression, cipher: Call): boolean => {
  const before = statementAround(place, cipher)?.start ?? cipher.start;
  const around = place.names.enclosing(cipher);
  return inside(place, data).every(
    (one) =>
      one.kind !== 'Name' ||
      (place.names.binding(one)?.definitions ?? []).every(
        (made) => made.start < before || around === undefined || made.start < around.start || made.start > around.end,
      ),
  );
};

const withIv = (place: Place, cipher: Call, iv: string): readonly TextEdit[] => {
  const mode = modeOf(cipher);
  const known = ivOf(cipher);
  const isEcb = mode?.kind === 'Member' && place.source(mode).endsWith('MODE_ECB');
  return [
    ...(isEcb ? [{ start: mode.propertyStart, end: mode.end, text: 'MODE_GCM' }] : []),
    known === undefined ? addArgument(place, cipher, isEcb ? `nonce=${iv}` : `iv=${iv}`) : replace(known, iv),
  ];
};

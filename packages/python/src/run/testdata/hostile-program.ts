/**
 * Random programs whose every name is chosen to mislead what they pass through: names of JavaScript and of its objects, names
 * that the compiler itself emits, Unicode that normalises to something else, reserved words, format fields, patterns, keywords.
 * Most of them are valid Python; those that are not have to be told so. Seeded, so that a find can be made again.
 */
import { newRandom } from './random-program.ts';

/** What JavaScript, Node and Promises give meaning to. */
const javascript =
  'constructor prototype __proto__ then catch finally toString toJSON valueOf toLocaleString hasOwnProperty isPrototypeOf propertyIsEnumerable __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ arguments callee caller apply call bind name length next done value throw return undefined NaN Infinity null true false globalThis window self process require module exports eval Function Object Array Symbol Promise Proxy Reflect Error prepareStackTrace stack captureStackTrace stackTraceLimit mainModule getBuiltinModule binding dlopen console Buffer setTimeout queueMicrotask WebAssembly Atomics SharedArrayBuffer iterator asyncIterator toPrimitive species get set of let const var function new delete typeof void instanceof in this super extends switch case default do enum export implements interface package private protected public static debugger async';
/** What the compiler emits: parameters, temporaries, prefixes, labels, operations, the contract of values. */
const emitted =
  'K N F m d v e1 e1f t1 t2 k0 k1 i1 w1 x1 y1 h1 s1 r1 n1 q1 f1 L1 a c n p x y l g b l_x g_x b_x c1_x m_x tick call1 method getattr setattr callMethod truth iter list tuple newDict keywords limits runBuiltins operations meter use strict';
const dunder =
  '__class__ __dict__ __bases__ __base__ __mro__ __subclasses__ __init__ __new__ __globals__ __builtins__ __code__ __closure__ __func__ __self__ __name__ __qualname__ __module__ __doc__ __call__ __getattr__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __slots__ __format__ __repr__ __str__ __hash__ __eq__ __lt__ __bool__ __len__ __getitem__ __contains__ __iter__ __next__ __enter__ __exit__ __reduce__ __init_subclass__ __class_getitem__ __set_name__ __prepare__ __instancecheck__ __missing__ __index__ __import__ __loader__ __spec__ __file__ __annotations__ __match_args__ mro gi_frame f_globals tb_frame cr_frame ag_frame co_consts';
/** Identifiers that change when they are normalised, look like others, or are at the edge of what an identifier may be. */
const unicode =
  '\u212A \u{1D41E}val \uFF43\uFF4F\uFF4E\uFF53\uFF54\uFF52\uFF55\uFF43\uFF54\uFF4F\uFF52 \uFB01nal \u017Felf \u00AA \u00BA \u2118 \u212E \u0661x x\u0661 x\u00B7 \u1885 \u0130 i\u0307 \u00E9 e\u0301 \u{1D4B7} \u{1D7D9} _\uFE33proto\uFE33\uFE33 __\uFF50roto__ _\u203F_ \u202Ex \u200Dx x\u200D \uFEFFx \u3164 \u{20000} \u{1F600} \uD83D \u2028 \u2029 \u0000';
const texts =
  '$ $x m$x l$ n$ x$ y$ p$ a.b a[0] {} {0} {x} %s \\ \' " ` ${1} */ // <!-- --> \\u0063onstructor \\x24 \n \r \t [ ] ( ) ; , : 0 -1 1e3 0x1 constructor.prototype';

/** Python's own words among them cannot stand for a name. */
const reserved: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
const words = [javascript, emitted, dunder].flatMap((list) => list.split(' '));
const identifiers = words.filter((one) => !reserved.has(one));
const strange = unicode.split(' ');
const strangeIdentifiers = strange.filter((one) => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(one.normalize('NFKC')));
const anything = [...words, ...strange, ...texts.split(' '), ''];
const modules =
  'math re json string random itertools functools operator collections dataclasses enum typing types copy textwrap string.templatelib datetime decimal inspect traceback contextlib abc weakref io struct html argparse unittest.mock csv os sys subprocess builtins importlib ctypes gc process fs'.split(
    ' ',
  );

/** A program of about so many statements. */
export const hostileProgram = (seed: number, statements: number): string => {
  const random = newRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const name = (): string =>
    random(400) === 0 ? pick([...strange, ...reserved]) : pick(random(10) === 0 ? strangeIdentifiers : identifiers);
  const known: string[] = ['x'];
  const bound = (): string => {
    const one = name();
    known.push(one);
    return one;
  };
  const use = (): string => (random(3) === 0 ? name() : pick(known));
  const quote = (text: string): string =>
    `'${text.replaceAll(/[\\'\n\r\0]/gu, (c) => (random(2) === 0 && c !== "'" ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : `\\${c === '\n' ? 'n' : c === '\r' ? 'r' : c === '\0' ? '0' : c}`))}'`;
  const text = (): string => quote(random(4) === 0 ? `${pick(anything)}${pick(anything)}` : pick(anything));
  const field = (): string =>
    `{${pick(['', '0', name(), '1'])}${pick(['', `.${name()}`, `[${pick(anything)}]`, `.${name()}.${name()}`])}${pick(['', '!r', '!s', '!a', '!x'])}${pick(['', ':', `:{${name()}}`, ':>5', `:${pick(anything)}`])}}`;
  const params = (): string =>
    pick([
      '',
      bound(),
      `${bound()}, ${bound()}=1`,
      `*${bound()}, **${bound()}`,
      `${bound()}, /, ${bound()}=2, *, ${bound()}=3`,
      `${bound()}: ${use()} = None`,
    ]);
  const args = (depth: number): string =>
    pick([
      '',
      expr(depth),
      `${name()}=${expr(depth)}`,
      `*${expr(depth)}`,
      `**{${text()}: ${expr(depth)}}`,
      `${expr(depth)}, ${name()}=${expr(depth)}, **{${text()}: 1}`,
    ]);
  const expr = (depth: number): string => {
    if (depth <= 0) return pick([use(), text(), '(1)', 'None', '[]', '{}', '()', 'x', '(0.5)', '(10**20)', "b''"]);
    const sub = (): string => expr(depth - 1);
    switch (random(31)) {
      case 0:
      case 1:
        return `${sub()}.${name()}`;
      case 2:
      case 3:
        return `${sub()}.${name()}(${args(depth - 1)})`;
      case 4:
        return `${sub()}[${text()}]`;
      case 5:
        return `getattr(${sub()}, ${text()}${pick(['', ', None'])})`;
      case 6:
        return `${quote(field() + pick(anything) + field())}.format(${sub()}, ${sub()}, ${name()}=${sub()})`;
      case 7:
        return `f"{${use()}.${name()}${pick(['', '=', '!r', ':>5', ':{x}'])}}"`;
      case 8:
        return `'%(${pick(anything).replaceAll(/['\\\n\r\0]/gu, '')})s %s' % ${pick([sub(), `{${text()}: ${sub()}}`])}`;
      case 9:
        return `(lambda ${params().replace(/: .*/su, '')}: ${sub()})`;
      case 10:
        return `[${sub()} for ${bound()} in ${sub()} if ${sub()}]`;
      case 11:
        return `{${text()}: ${sub()} for ${bound()} in [1]}`;
      case 12:
        return `type(${text()}, (${pick(['', 'object,', 'dict,', 'str,', 'Exception,'])}), {${text()}: ${sub()}, ${text()}: ${sub()}})`;
      case 13:
        return `(${bound()} := ${sub()})`;
      case 14:
        return `eval(${text()})`;
      case 15:
        return `{${text()}: ${sub()}, ${text()}: ${sub()}}`;
      case 16:
        return `{${text()}, ${sub()}}`;
      case 17:
        return `dict(${name()}=${sub()}, ${name()}=1)`;
      case 18:
        return `(${sub()} if ${sub()} else ${sub()})`;
      case 19:
        return `${sub()} ${pick(['+', '-', '*', '/', '//', '%', '==', '<', 'in', 'is', 'and', 'or', 'not in', '@', '|', '>>'])} ${sub()}`;
      case 20:
        return `${pick(['vars', 'dir', 'repr', 'str', 'hash', 'len', 'list', 'sorted', 'type', 'iter', 'bool', 'id', 'callable', 'globals', 'locals', 'super', 'object', 'print'])}(${pick(['', sub()])})`;
      case 21:
        return `${pick(['isinstance', 'issubclass', 'hasattr', 'format', 'map', 'setattr', 'zip', 'print', 'getattr'])}(${sub()}, ${pick([text(), sub()])})`;
      case 22:
        return random(8) === 0 ? `(yield ${sub()})` : `(lambda: (yield ${sub()}))()`;
      case 23:
        return `(${sub()}, *${sub()}, ${sub()})`;
      case 24:
        return `${sub()}[${sub()}:${sub()}]`;
      case 25:
        return `-${sub()}`;
      case 26:
        return `{**${sub()}, ${text()}: 1}`;
      case 27:
        return `__import__(${quote(pick(modules))})`;
      default:
        return use();
    }
  };
  const target = (): string =>
    pick([bound(), bound(), bound(), `x.${name()}`, `${use()}.${name()}`, `x[${text()}]`, `${bound()}, *${bound()}`, `globals()[${text()}]`, `vars()[${text()}]`]);
  const pattern = (depth: number): string =>
    depth <= 0
      ? pick([bound(), '_', text(), '1', 'None'])
      : pick([
          `${use()}(${name()}=${pattern(depth - 1)})`,
          `{${text()}: ${pattern(depth - 1)}, **${bound()}}`,
          `[${pattern(depth - 1)}, *${bound()}]`,
          `${use()}.${name()}`,
          `${pattern(0)} | ${text()}`,
          `(${pattern(depth - 1)}) as ${bound()}`,
        ]);
  const block = (depth: number, pad: string): string => {
    let out = '';
    for (let n = 1 + random(3); n > 0; n--) out += statement(depth - 1, pad);
    return out;
  };
  const statement = (depth: number, pad: string): string => {
    const e = (): string => expr(1 + random(3));
    const deeper = `${pad}  `;
    const inner = (): string => (depth <= 0 ? `${deeper}pass\n` : block(depth, deeper));
    switch (random(28)) {
      case 0:
      case 1:
      case 2:
        return `${pad}${target()} = ${e()}\n`;
      case 3:
        return `${pad}print(${e()})\n`;
      case 4:
        return `${pad}def ${bound()}(${params()}):\n${inner()}`;
      case 5:
        return `${pad}class ${bound()}${pick(['', `(${e()})`, '(object)', '(dict)', `(metaclass=${use()})`, '(Exception)'])}:\n${inner()}`;
      case 6:
        return `${pad}try:\n${inner()}${pad}except ${pick(['Exception', use(), `(${use()}, ${use()})`])} as ${bound()}:\n${inner()}${pick(['', `${pad}finally:\n${inner()}`])}`;
      case 7:
        return `${pad}for ${target()} in ${e()}:\n${inner()}`;
      case 8:
        return `${pad}while ${e()}:\n${inner()}${deeper}break\n`;
      case 9:
        return `${pad}if ${e()}:\n${inner()}${pad}else:\n${inner()}`;
      case 10:
        return `${pad}with ${e()} as ${bound()}:\n${inner()}`;
      case 11:
        return `${pad}match ${e()}:\n${deeper}case ${pattern(1 + random(2))}:\n${deeper}  ${use()}\n`;
      case 12:
        return `${pad}del ${pick([use(), `x.${name()}`, `x[${text()}]`])}\n`;
      case 13:
        return `${pad}import ${pick(modules)} as ${bound()}\n`;
      case 14:
        return `${pad}from ${pick(modules)} import ${pick([name(), pad === '' ? '*' : name(), `${name()} as ${bound()}`])}\n`;
      case 15:
        return random(10) === 0 ? `${pad}${pick(['global', 'global', 'nonlocal'])} ${bound()}\n` : `${pad}def ${bound()}():\n${deeper}global ${bound()}\n${deeper}${known.at(-1)} = 1\n`;
      case 16:
        return `${pad}exec(${quote(`${name()} = ${use()}`)})\n`;
      case 17:
        return `${pad}setattr(${e()}, ${text()}, ${e()})\n`;
      case 18:
        return `${pad}import re; print(re.sub(${pick([text(), `r'(?P<${name()}>.)'`])}, ${pick([text(), `r'\\g<${name()}>'`])}, ${text()}))\n`;
      case 19:
        return `${pad}from dataclasses import make_dataclass as ${bound()}; print(${known.at(-1)}(${text()}, [${text()}, ${text()}])(1, 2))\n`;
      case 20:
        return `${pad}from collections import namedtuple as ${bound()}; print(${known.at(-1)}(${text()}, [${text()}, ${text()}])(1, 2))\n`;
      case 21:
        return `${pad}from enum import Enum; print(list(Enum(${text()}, [${text()}, ${text()}])))\n`;
      case 22:
        return `${pad}import json; print(json.loads(json.dumps({${text()}: ${text()}})), json.dumps(${e()}))\n`;
      case 23:
        return `${pad}@${e()}\n${pad}def ${bound()}(${params()}):\n${inner()}`;
      case 24:
        return `${pad}raise ${pick(['Exception', use()])}(${e()})${pick(['', ` from ${e()}`])}\n`;
      case 25:
        return `${pad}type ${bound()}[${bound()}] = ${use()}\n`;
      case 26:
        return `${pad}from string import Template; print(Template('$${name()} \${${name()}}').safe_substitute({${text()}: ${e()}}))\n`;
      default:
        return `${pad}${e()}\n`;
    }
  };
  let program = `class C:\n  pass\nx = C()\n`;
  for (let n = 0; n < statements; n++) {
    const one = statement(2, '');
    // Most failures are names that are not there: the rest of the program shall be reached nevertheless.
    if (random(6) === 0 || /^(?:from \S+ import \*|global|nonlocal)/u.test(one)) program += one;
    else program += `try:\n${one.replaceAll(/^(?=.)/gmu, '  ')}except Exception as error:\n  print(type(error).__name__)\n`;
  }
  return program;
};

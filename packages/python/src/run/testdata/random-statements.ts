/**
 * Random programs of statements for comparing with CPython: functions, generators, classes, `match`, `try`, `with`, loops,
 * comprehensions, f-strings. What goes wrong in them is printed or ends them with a traceback, and both are compared. Seeded.
 */
import { newRandom } from './random-program.ts';

const constants = ['0', '1', '2', '-3', '7', "'x'", "'abc'", "''", 'None', 'True', '[1, 2, 3]', '(4, 5)', "{'k': 1}", '{1, 2}', '2.5', '[]', "'a b'", 'range(4)', '[[1], [2, 3]]', "b'hi'", '1e3'];
const functions = ['len', 'str', 'repr', 'list', 'sorted', 'sum', 'max', 'tuple', 'bool', 'abs', 'type', 'enumerate', 'dict', 'any', 'min', 'iter', 'int', 'float', 'reversed'];
const members = ['upper()', 'split()', 'append(1)', 'keys()', 'items()', 'pop()', 'copy()', 'join(a)', 'count(1)', 'index(1)', 'get(1)', 'strip()', 'x', 'f()', 'real', 'add(3)', 'update(b)', 'sort()', 'title()', 'format(a)'];
const operators = ['+', '-', '*', '//', '%', '/', '&', '|', '^', '<<', '<', '<=', '==', '!=', '>', 'in', 'not in', 'is', 'and', 'or'];
const subscripts = ['1:', ':-1', '::2', '0', '-1', '::-1', "'k'"];
const patterns = ['0 | 1', '[x, y]', '[x, *r]', 'str(s)', 'int() | float()', "{'k': v}", '(4, z)', 'None', 'dict()', '[] | ()', 'list() as l'];
const caught = ['Exception', 'TypeError', '(ValueError, KeyError)', 'ZeroDivisionError', 'AttributeError', 'LookupError', 'NameError'];

const head = `import contextlib
def short(v):
    r = repr(v)
    return "obj" if " at 0x" in r else r[:120]
@contextlib.contextmanager
def ctx(s):
    print("enter")
    try: yield 5
    except Exception as e:
        print("ctx", type(e).__name__)
        if not s: raise
    finally: print("exit")
a, b, c, d = 3, 'xyz', [1, 2, 3], {'k': 1, 2: 'two'}
`;

interface Place {
  readonly indent: string;
  readonly depth: number;
  readonly loop: boolean;
  readonly inside: 'module' | 'function' | 'generator';
}

/** A program; it may refuse to compile (`continue` in the wrong place), which must then look the same too. */
export const randomStatements = (seed: number, statements = 14): string => {
  const random = newRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const chance = (percent: number): boolean => random(100) < percent;
  const made = { functions: [] as { readonly name: string; readonly count: number }[], generators: 0, classes: 0 };
  const variable = (): string => pick(['a', 'b', 'c', 'd']);

  const expression = (depth = 0): string => {
    const inner = (): string => expression(depth + 1);
    if (depth > 2) return chance(50) ? pick(constants) : variable();
    switch (random(19)) {
      case 0:
      case 1:
      case 2:
        return pick(constants);
      case 3:
      case 4:
      case 5:
        return variable();
      case 6:
      case 7:
        return `(${inner()} ${pick(operators)} ${inner()})`;
      case 8:
        return `(${inner()} if ${inner()} else ${inner()})`;
      case 9:
        return `[${inner()} for ${pick(['i', 'a', 'z'])} in ${inner()}${chance(40) ? ` if ${inner()}` : ''}]`;
      case 10:
        return `${inner()}[${chance(30) ? inner() : pick(subscripts)}]`;
      case 11:
        return `${pick(functions)}(${inner()})`;
      case 12:
        return `(${inner()}).${pick(members)}`;
      case 13: {
        if (made.functions.length === 0) return variable();
        const { name, count } = pick(made.functions);
        const given = Math.max(0, count + pick([0, 0, 0, 1, -1]));
        return `${name}(${Array.from({ length: given }, inner).join(', ')})`;
      }
      case 14:
        return made.classes === 0 ? pick(constants) : `C${String(random(made.classes))}(${inner()})`;
      case 15:
        return `f"${pick(['', 'v='])}{${variable()}${pick(['', '!r', ':>5', ':.2f', '=', ':05d'])}}"`;
      case 16:
        return `{${inner()}: ${inner()} for i in ${inner()}}`;
      case 17:
        // Deeper it may stand in a comprehension, where it is refused.
        return depth === 0 ? `(${variable()} := ${inner()})` : variable();
      default:
        return chance(50) ? `{${inner()}: ${inner()}, **{}}` : `[*${inner()}, ${inner()}]`;
    }
  };

  const block = (at: Place, more: Partial<Place> = {}): string => {
    const inner = { ...at, ...more, indent: `${at.indent}    `, depth: at.depth + 1 };
    return Array.from({ length: pick([1, 1, 2, 3]) }, () => statement(inner)).join('');
  };

  const show = (at: Place): string => `${at.indent}print("${String(random(1000))}", short(${expression()}))\n`;
  const target = (): string =>
    pick([variable(), variable(), variable(), `${variable()}, ${variable()}`, `${variable()}[${pick(['0', "'k'", '1:2'])}]`, `${variable()}, *${variable()}`]);

  const attempt = (at: Place): string => {
    const p = at.indent;
    let code = `${p}try:\n${block(at)}${p}except ${pick(caught)} as e:\n${p}    print(type(e).__name__, e, repr(e.__context__)[:60])\n`;
    if (chance(30)) code += block(at);
    if (chance(30)) code += `${p}else:\n${block(at)}`;
    if (chance(30)) code += `${p}finally:\n${p}    print("fin")\n${block(at, { loop: false })}`;
    return code;
  };

  const functionDefinition = (at: Place): string => {
    const params = pick([[], ['a'], ['a', 'b'], ['a', 'b=2'], ['*a'], ['a', '*', 'q=3'], ['a', '/', 'b'], ['**d']]);
    const body = block(at, { inside: 'function', loop: false });
    const name = `f${String(made.functions.length)}`;
    made.functions.push({ name, count: params.filter((one) => one === 'a' || one === 'b').length });
    return `${at.indent}def ${name}(${params.join(', ')}):\n${chance(20) ? `${at.indent}    global c\n` : ''}${body}`;
  };

  const classDefinition = (at: Place): string => {
    const p = at.indent;
    const name = `C${String(made.classes)}`;
    const base = pick(['', made.classes > 0 ? `(C${String(random(made.classes))})` : '', '', '(list)', '(Exception)', '(dict)', '(int)']);
    let code = `${p}class ${name}${base}:\n${p}    k = ${expression()}\n`;
    const method = { ...at, indent: `${p}    `, depth: at.depth + 1, inside: 'function', loop: false } as const;
    if (!/list|dict|int/.test(base)) code += `${p}    def __init__(self, x):\n${p}        self.x = x\n${block(method)}`;
    if (chance(60)) code += `${p}    def f(self, *a):\n${block(method)}`;
    if (chance(50)) code += `${p}    def __repr__(self): return f"<{type(self).__name__}>"\n`;
    if (chance(30)) code += `${p}    def __eq__(self, o): return True\n`;
    if (chance(30)) code += `${p}    def __add__(self, o): return ("add", type(o).__name__)\n`;
    if (chance(30)) code += `${p}    def __getattr__(self, n): return n * 2\n`;
    if (chance(20)) code += `${p}    def __len__(self): return 3\n`;
    if (chance(20)) code += `${p}    def __iter__(self): yield 1; yield self.k\n`;
    if (chance(20)) code += `${p}    @property\n${p}    def real(self): return self.k\n`;
    if (chance(20)) code += `${p}    @classmethod\n${p}    def upper(cls): return cls.__name__\n`;
    made.classes++;
    return code;
  };

  const generatorUse = (at: Place): string => {
    const p = at.indent;
    if (made.generators === 0) return show(at);
    const name = `g${String(random(made.generators))}`;
    switch (random(3)) {
      case 0:
        return `${p}print(short(list(zip(range(4), ${name}(${expression()})))))\n`;
      case 1:
        return `${p}for v in list(zip(range(5), ${name}())):\n${p}    print("v", short(v))\n`;
      default:
        return `${p}it = ${name}(${expression()}); print(short(next(it, "end")))\n${p}try: print(short(it.send(${expression()})))\n${p}except StopIteration as e: print("stop", short(e.value))\n`;
    }
  };

  const statement = (at: Place): string => {
    const p = at.indent;
    const outer = at.inside === 'module' && at.depth < 3;
    switch (at.depth > 3 ? random(7) : random(22)) {
      case 0:
      case 1:
      case 2:
        return show(at);
      case 3:
      case 4:
      case 5:
        return `${p}${target()} = ${expression()}\n`;
      case 6:
        return `${p}${variable()} ${pick(['+', '-', '|', '//'])}= ${expression()}\n`;
      case 7:
        return `${p}if ${expression()}:\n${block(at)}${chance(50) ? `${p}else:\n${block(at)}` : ''}`;
      case 8:
        return `${p}for ${pick(['i', 'a', 'b, c'])} in list(${expression()})[:5]:\n${block(at, { loop: true })}${chance(30) ? `${p}else:\n${block(at)}` : ''}`;
      case 9: {
        const w = `w${String(random(1000))}`;
        return `${p}${w} = 0\n${p}while ${w} < 3:\n${p}    ${w} += 1\n${block(at, { loop: true })}`;
      }
      case 10:
      case 11:
        return attempt(at);
      case 12:
        return at.loop ? `${p}${pick(['break', 'continue'])}\n` : show(at);
      case 13:
        return at.inside === 'module' ? show(at) : `${p}return ${expression()}\n`;
      case 14:
        return at.inside === 'generator'
          ? `${p}${pick([`yield ${expression()}`, `${variable()} = yield ${expression()}`, `yield from list(${expression()})[:3]`])}\n`
          : show(at);
      case 15:
        return outer ? functionDefinition(at) : show(at);
      case 16: {
        if (!outer) return show(at);
        const body = block(at, { inside: 'generator', loop: false });
        return `${p}def g${String(made.generators++)}(a=1):\n${p}    yield a\n${body}`;
      }
      case 17:
        return generatorUse(at);
      case 18:
        return outer ? classDefinition(at) : show(at);
      case 19: {
        const cases = [0, 1].map(() => {
          const inner = { ...at, indent: `${p}    `, depth: at.depth + 1 };
          return `${p}    case ${pick(patterns)}${chance(20) ? ` if ${expression(2)}` : ''}:\n${block(inner)}`;
        });
        return `${p}match ${expression()}:\n${cases.join('')}${p}    case _:\n${p}        print("default")\n`;
      }
      case 20:
        return `${p}${pick([`del ${variable()}`, `assert ${expression()}, ${expression()}`, 'raise ValueError(1)', 'raise KeyError', 'raise TypeError(a)', 'raise IndexError from None'])}\n`;
      default:
        return `${p}with ctx(${pick(['True', 'False'])}) as ${variable()}:\n${block(at)}`;
    }
  };

  let body = '';
  for (let i = 0; i < statements; i++)
    body += chance(60)
      ? `try:\n${statement({ indent: '    ', depth: 1, loop: false, inside: 'module' })}except Exception as e:\n    print("top", type(e).__name__, e)\n    a, b, c, d = 1, "s", [1, 2], {"k": 2}\n`
      : statement({ indent: '', depth: 0, loop: false, inside: 'module' });
  return head + body;
};

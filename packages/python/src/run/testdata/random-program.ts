/**
 * Random programs for comparing with CPython: lines that apply an operation to values of mixed types and print the result, or type
 * and text of the exception. Seeded, so that a difference can be made again.
 */
export type Random = (below: number) => number;

/** Mulberry32. */
export const newRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) % below;
  };
};

const values = {
  int: ['0', '1', '-1', '2', '7', '-13', '255', '1000', 'True', 'False'],
  big: ['2**31', '-2**31', '2**53', '2**53+1', '-2**63', '10**20'],
  float: ['0.0', '-0.0', '1.0', '0.5', '-2.5', '3.14', '1e10', '1e-7', '1e22', '123456.789', "float('inf')", "float('nan')"],
  str: ["''", "'a'", "'abc'", "'Hello World'", "'  pad  '", "'a,b,,c'", "'x=1;y=2'", "'ÄÖü ß'", "'123'", "'-4.5'", "'line1\\nline2\\r\\nline3'", "'tab\\there'", "'aXbXc'", "'été'", "'{}'", "'%s'", "'ab' * 3", "'MiXeD'"],
  list: ['[]', '[1]', '[1, 2, 3]', '[3, 1, 2]', "['b', 'a', 'c']", '[1, [2, [3]]]', '[0.5, 2, True]', '[None, 1]', 'list(range(6))', '[[1, 2], [3, 4]]', "[1, 'a']"],
  tuple: ['()', '(1,)', '(1, 2)', "('a', 1)", '(1, (2, 3))', '(3, 1, 2)'],
  dict: ['{}', "{'a': 1}", "{'a': 1, 'b': 2}", '{1: 2, 3: 4}', "{(1, 2): 'x'}", "{'k': [1, 2]}", '{1: 1, 1.0: 2, True: 3}'],
  set: ['set()', '{1}', '{1, 2, 3}', '{3, 4}', 'frozenset({1, 2})', 'set(range(10))'],
  bytes: ["b''", "b'abc'", "b'\\x00\\xff'", "bytearray(b'xyz')"],
  range: ['range(0)', 'range(5)', 'range(1, 10, 3)', 'range(10, 0, -2)'],
  other: ['None', 'NotImplemented', '...', '1j', '(2-3j)', 'int', 'str', 'len', 'slice(1, 3)', 'object'],
} as const;
type Kind = keyof typeof values;
/** Large integers only meet operators: as arguments they would be sizes. */
const kinds = (Object.keys(values) as Kind[]).filter((kind) => kind !== 'big');

const methods: Readonly<Record<string, readonly string[]>> = {
  str: ['capitalize', 'casefold', 'center', 'count', 'encode', 'endswith', 'expandtabs', 'find', 'format', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'upper', 'zfill'],
  list: ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort'],
  tuple: ['count', 'index'],
  dict: ['clear', 'copy', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values'],
  set: ['add', 'clear', 'copy', 'difference', 'discard', 'intersection', 'isdisjoint', 'issubset', 'issuperset', 'remove', 'symmetric_difference', 'union', 'update'],
  int: ['bit_length', 'bit_count', 'conjugate', 'as_integer_ratio', 'is_integer'],
  float: ['is_integer', 'as_integer_ratio', 'hex', 'conjugate'],
  bytes: ['count', 'decode', 'endswith', 'find', 'index', 'isalpha', 'join', 'lower', 'replace', 'split', 'startswith', 'strip', 'upper', 'center', 'zfill'],
  range: ['count', 'index'],
};
const functions = ['abs', 'all', 'any', 'ascii', 'bin', 'bool', 'bytes', 'callable', 'chr', 'complex', 'dict', 'divmod', 'enumerate', 'filter', 'float', 'format', 'frozenset', 'hex', 'int', 'isinstance', 'issubclass', 'iter', 'len', 'list', 'map', 'max', 'min', 'next', 'oct', 'ord', 'pow', 'range', 'repr', 'reversed', 'round', 'set', 'slice', 'sorted', 'str', 'sum', 'tuple', 'type', 'zip'];
const binary = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@', '<', '<=', '>', '>=', '==', '!=', 'in', 'not in', 'and', 'or'];
const specs = ['', 'd', '5', '<5', '>8', '^7', '05', '+', ',', '_', '.2f', 'e', '.3g', '%', 'x', '#b', 's', '.2', '10.3f', '*^9', 'c', ' d', '08.2f', 'n'];

/** A program of so many lines. */
export const randomProgram = (seed: number, lines: number): string => {
  const random = newRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const value = (kind: Kind = pick(kinds)): string => pick(values[kind]);
  const near = (kind: Kind): string => (random(4) === 0 ? value() : value(kind));
  const args = (kind: Kind): string => {
    const list: string[] = [];
    for (let n = pick([0, 0, 1, 1, 1, 2, 2, 3]); n > 0; n--) list.push(random(3) === 0 ? value('int') : near(kind));
    return list.join(', ');
  };
  const expression = (): string => {
    switch (random(9)) {
      case 0:
      case 1: {
        const kind = pick(Object.keys(methods) as Kind[]);
        return `show(lambda v: v.${pick(methods[kind]!)}(${args(kind)}), ${value(kind)})`;
      }
      case 2:
      case 3: {
        const kind = pick([...kinds, 'big'] as const);
        const small = (text: string): string => (/\*\*|1e|1000|255/.test(text) ? '3' : text);
        const op = pick(binary);
        const right = op === '**' || op === '<<' || op === '*' ? small(near(kind)) : near(kind);
        return `show(lambda v: v ${op} ${right}, ${op === '**' || op === '<<' || op === '*' ? small(value(kind)) : value(kind)})`;
      }
      case 4: {
        const kind = pick(kinds);
        const name = pick(functions);
        return `show(lambda v: ${name}(v${random(2) === 0 ? '' : `, ${near(kind)}`}), ${value(kind)})`;
      }
      case 5: {
        const kind = pick(['str', 'list', 'tuple', 'bytes', 'range', 'dict'] as const);
        const part = (): string => pick(['', '', '0', '1', '-1', '2', '-3', '10', 'None']);
        return `show(lambda v: v[${random(3) === 0 ? value() : `${part()}:${part()}${random(2) === 0 ? '' : `:${part()}`}`}], ${value(kind)})`;
      }
      case 6:
        return `show(lambda v: format(v, ${JSON.stringify(pick(specs))}), ${value()})`;
      case 7:
        return `show(lambda v: ${JSON.stringify(`[%${pick(['d', 's', 'r', 'x', '5d', '-5s', '05.1f', '.3g', 'e', 'c', '+d', '%', 'i', 'o'])}]`)} % v, ${value()})`;
      default: {
        const kind = pick(['list', 'dict', 'set'] as const);
        const change = pick([
          'v[0] = 9',
          'v[1:2] = [7, 8]',
          'del v[0]',
          'v += [1]',
          'v *= 2',
          'v |= {5: 6}',
          'v |= {9}',
          'v[::2] = [1]',
          'del v[::2]',
          'a, b = v',
          'a, *b = v; v = (a, b)',
          'v = [x for x in v if x]',
          'v = {x: 1 for x in v}',
          'v = sum(v)',
          'v = sorted(v, reverse=True)',
          'v = list(zip(v, v))',
          'v = dict(v)',
          'v = max(v)',
          'v.update([(1, 2)])',
        ]);
        return `change(${JSON.stringify(change)}, lambda: ${value(kind)})`;
      }
    }
  };
  const changes = new Map<string, string>();
  const body: string[] = [];
  for (let i = 0; i < lines; i++) {
    const code = expression();
    const match = /^change\("(.*)", (lambda: .*)\)$/.exec(code);
    if (match === null) {
      body.push(code);
      continue;
    }
    const name = changes.get(match[1]!) ?? `change${String(changes.size)}`;
    changes.set(match[1]!, name);
    body.push(`show(${name}, ${match[2]!.slice('lambda: '.length)})`);
  }
  const definitions = [...changes].map(([code, name]) => `def ${name}(v):\n    ${code}\n    return v\n`);
  return `def plain(r):
    if isinstance(r, (set, frozenset)) and any(isinstance(x, str) for x in r): return 'set of text'
    t = type(r).__name__
    if ' at 0x' in repr(r) or 'iterator' in t or t in ('map', 'filter', 'zip', 'enumerate', 'reversed', 'builtin_function_or_method'): return t
    return repr(r)[:300]

n = 0
def show(f, v):
    global n
    n += 1
    try:
        r = f(v)
        print(n, plain(r), type(r).__name__, plain(v))
    except Exception as e:
        print(n, type(e).__name__, e)

${definitions.join('\n')}
${body.join('\n')}
`;
};

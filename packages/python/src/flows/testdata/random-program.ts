/**
 * Random programs for the property test: values flow from `read_mail()` through operations, containers, functions, objects of the library,
 * and are posted one by one in the end. They never branch on a value, so all that differs between two runs is data.
 */
import fc from 'fast-check';

type Kind = 'str' | 'int' | 'list' | 'dict' | 'bytes' | 'bool' | 'set' | 'any';

/** `$str` is a variable of that kind; what is in braces after the arrow is the kind of the result. */
const expressions: readonly (readonly [string, Kind])[] = [
  ['$str + $str', 'str'],
  ['$str.upper()', 'str'],
  ["$str.replace('e', '-')", 'str'],
  ['$str[::2]', 'str'],
  ['$str[:$int % 7]', 'str'],
  ["f'<{$any}>'", 'str'],
  ["f'{$str:>{$int % 9 + 1}}'", 'str'],
  ["'%s!' % ($any,)", 'str'],
  ["'{}-{a}'.format($any, a=$any)", 'str'],
  ["'-'.join(map(str, $list))", 'str'],
  ['str($any)', 'str'],
  ['repr($any)', 'str'],
  ['json.dumps(str($any))', 'str'],
  ['json.dumps([repr($any), $int, $bool])', 'str'],
  ["re.sub('[aeiou]', lambda m: m.group().upper() + str($int), $str)", 'str'],
  ["re.sub('x', $str.replace(chr(92), ''), 'axb')", 'str'],
  ["''.join(reversed($str))", 'str'],
  ["''.join(sorted($str))", 'str'],
  ["''.join(chr(97 + (ord(c) + $int) % 26) for c in $str)", 'str'],
  ['base64.b64encode($bytes).decode()', 'str'],
  ['hashlib.md5($bytes).hexdigest()', 'str'],
  ["$bytes.decode('latin-1')", 'str'],
  ['textwrap.shorten($str, 20)', 'str'],
  ["string.Template('a$$x').substitute(x=$any)", 'str'],
  ['functools.reduce(lambda a, b: b + a, $str, $str)', 'str'],
  ['keep($str)', 'str'],
  ['keep(x=$str)', 'str'],
  ['later($str)()', 'str'],
  ['Box($str).get()', 'str'],
  ['str(Box($any))', 'str'],
  ['through($str)', 'str'],
  ['caught($str)', 'str'],
  ['filed($str)', 'str'],
  ['written($str, $any)', 'str'],
  ['csv_line([$any, $str])', 'str'],
  ['$str.translate({101: $str})', 'str'],
  ['asyncio.run(slowly($str))', 'str'],
  ['type($any).__name__', 'str'],
  ["dict(a=$str)['a']", 'str'],
  ['{1: $str, 2: $str}[1]', 'str'],
  ['($str, $str)[$int % 2]', 'str'],
  ['[$str, $str][$int % 2]', 'str'],
  ["$dict.get('a', $str)", 'any'],
  ['$dict.get($str, $int)', 'any'],
  ['($list or [0])[0]', 'any'],
  ['($list + [$any])[-1]', 'any'],
  ['next(iter($list), $any)', 'any'],
  ['len($any if isinstance($any, (str, list, dict)) else [1])', 'int'],
  ['len($str)', 'int'],
  ['len($list)', 'int'],
  ['len($dict)', 'int'],
  ['$int + $int', 'int'],
  ['$int * 3 - $int', 'int'],
  ['$int ^ $int', 'int'],
  ['-$int', 'int'],
  ['abs($int) % 17', 'int'],
  ['ord(($str + "x")[0])', 'int'],
  ['sum(ord(c) for c in $str)', 'int'],
  ['sum($bytes)', 'int'],
  ['$str.count("e")', 'int'],
  ['$str.find($str)', 'int'],
  ['int($bool) + $int', 'int'],
  ['int.from_bytes($bytes[:4], "big")', 'int'],
  ['zlib.crc32($bytes)', 'int'],
  ['hash_of($str)', 'int'],
  ['int(str(abs($int)))', 'int'],
  ['round($int / 7)', 'int'],
  ['min($int, $int)', 'int'],
  ['max([$int, $int, 3])', 'int'],
  ['bisect.bisect([1, 5, 9, 50], $int)', 'int'],
  ['operator.add($int, $int)', 'int'],
  ['functools.partial(operator.sub, $int)($int)', 'int'],
  ['math.isqrt(abs($int))', 'int'],
  ['Counted($int).n', 'int'],
  ['enum_of($int)', 'int'],
  ['datetime.date.fromordinal(abs($int) % 999 + 1).toordinal()', 'int'],
  ['heap($list, $int)', 'int'],
  ['$int < $int', 'bool'],
  ['$str == $str', 'bool'],
  ['$str in $str', 'bool'],
  ['$str in $set', 'bool'],
  ['not $any', 'bool'],
  ['bool($list)', 'bool'],
  ['$any is None', 'bool'],
  ['isinstance($any, str)', 'bool'],
  ['any(c == "q" for c in $str)', 'bool'],
  ['all([$bool, $bool])', 'bool'],
  ['1 < $int < 50', 'bool'],
  ['$str.startswith("a")', 'bool'],
  ['$list == $list', 'bool'],
  ['list($str)', 'list'],
  ['$str.split()', 'list'],
  ['[$any, $any]', 'list'],
  ['[x for x in $list]', 'list'],
  ['[(i, x) for i, x in enumerate($list)]', 'list'],
  ['[*$list, $any]', 'list'],
  ['list($dict)', 'list'],
  ['list($dict.values())', 'list'],
  ['list($dict.items())', 'list'],
  ['sorted($list, key=repr)', 'list'],
  ['sorted($list, key=lambda x: $str.find(str(x)))', 'list'],
  ['list(reversed($list))', 'list'],
  ['$list[1:]', 'list'],
  ['$list + $list', 'list'],
  ['list(map(str, $list))', 'list'],
  ['list(zip($list, $str))', 'list'],
  ['list(range($int % 9))', 'list'],
  ['list(itertools.chain($list, $str))', 'list'],
  ['list(itertools.islice($list, 2))', 'list'],
  ['[list(g) for k, g in itertools.groupby($str)]', 'list'],
  ['re.findall("[a-z]+", $str)', 'list'],
  ['copy.deepcopy($list)', 'list'],
  ['list(collections.deque($list, 3))', 'list'],
  ['collections.Counter($str).most_common(2)', 'list'],
  ['list(gen($any))', 'list'],
  ['json.loads(json.dumps([$str, $int]))', 'list'],
  ['list(csv.reader([$str.replace(chr(34), "")]))', 'list'],
  ['list(struct.unpack("2B", ($bytes + b"ab")[:2]))', 'list'],
  ['sorted($set)', 'list'],
  ['[x for x, in zip($list)]', 'list'],
  ['stars(*$list)', 'list'],
  ['list(dataclasses.astuple(Point($any, $any)))', 'list'],
  ['[Point($any, $int).y]', 'list'],
  ['list(collections.ChainMap({"k": $any}, $dict).values())', 'list'],
  ["{'a': $any, 'b': $any}", 'dict'],
  ['{$str: $any}', 'dict'],
  ['{**$dict, "c": $any}', 'dict'],
  ['dict($dict, d=$any)', 'dict'],
  ['{c: i for i, c in enumerate($str)}', 'dict'],
  ['dict.fromkeys($str, $int)', 'dict'],
  ['dict(zip("ab", $list))', 'dict'],
  ['$dict | $dict', 'dict'],
  ['vars(Box($any))', 'dict'],
  ['names(**{"k": $any})', 'dict'],
  ['dataclasses.asdict(Point($any, $any))', 'dict'],
  ['dict(collections.Counter($str))', 'dict'],
  ['copy.copy($dict)', 'dict'],
  ['{k: v for k, v in $dict.items()}', 'dict'],
  ['$str.encode()', 'bytes'],
  ['bytes([abs($int) % 256])', 'bytes'],
  ['$bytes + $bytes', 'bytes'],
  ['zlib.compress($bytes)', 'bytes'],
  ['bytes(bytearray($bytes))', 'bytes'],
  ['bytes(memoryview($bytes))', 'bytes'],
  ['struct.pack(">i", $int % 1000)', 'bytes'],
  ['set($str)', 'set'],
  ['{$str, $str}', 'set'],
  ['$set | set($str)', 'set'],
  ['{c for c in $str}', 'set'],
];

/** Statements that put something into something else. */
const statements: readonly string[] = [
  '$list.append($any)',
  '$list.extend($str)',
  '$list.insert($int % 3, $any)',
  '$list[:1] = [$any]',
  '$list.sort(key=repr)',
  '$list += [$any]',
  '$list += $str',
  '$dict["a"] = $any',
  '$dict[$str] = $any',
  '$dict.update(k=$any)',
  '$dict.update($dict)',
  '$dict.setdefault($str, $any)',
  '$dict.pop($str, None)',
  '$set.add($str)',
  '$set.update($str)',
  'out.write($str)',
  'print($any, file=out)',
  'queue.append($any)',
  'queue.extend($str)',
  'counter.update($str)',
  'shared.x = $any',
  'setattr(shared, "y", $any)',
  'Box.kind = $any',
  'random.shuffle($list)',
  'random.seed($int)',
  'buffer.extend($bytes)',
  'numbers.append($int % 100)',
  'default["k"].append($any)',
  'chain["q"] = $any',
  'kept.append($any)',
  'os.environ["X"] = $str.replace(chr(0), "")',
  'writer.writerow([$str])',
];

/** What holds what the statements put there. */
const drawn: readonly (readonly [string, Kind])[] = [
  ['out.getvalue()', 'str'],
  ['list(queue)', 'list'],
  ['dict(counter)', 'dict'],
  ['shared.x', 'any'],
  ['getattr(shared, "y")', 'any'],
  ['Box("b").kind', 'any'],
  ['vars(shared)', 'dict'],
  ['random.random() > 0.5', 'bool'],
  ['random.randint(0, 99)', 'int'],
  ['bytes(buffer)', 'bytes'],
  ['numbers.tolist()', 'list'],
  ['default["k"]', 'list'],
  ['under["q"]', 'any'],
  ['kept[-1]', 'any'],
  ['os.environ["X"]', 'str'],
  ['table.getvalue()', 'str'],
];

const prelude = `import asyncio, base64, bisect, collections, copy, csv, dataclasses, datetime, enum, functools, hashlib, heapq, io
import array, itertools, json, math, operator, os, random, re, string, struct, textwrap, zlib
random.seed(5)
out, queue, counter, buffer, kept = io.StringIO(), collections.deque(), collections.Counter('ab'), bytearray(b'z'), ['k']
numbers, default, under, table = array.array('i', [1]), collections.defaultdict(list), {'q': 1}, io.StringIO()
chain, writer = collections.ChainMap(under), csv.writer(table)
os.environ['X'] = 'x'
def keep(x):
    return x
def later(x):
    def inner():
        return x
    return inner
class Box:
    kind = 'box'
    def __init__(self, x):
        self.x = x
    def get(self):
        return self.x
    def __str__(self):
        return 'Box ' + str(self.x)
class Shared: pass
shared = Shared()
shared.x, shared.y = 1, 2
class Counted:
    def __init__(self, n):
        self._n = n
    @property
    def n(self):
        return self._n + 1
class Color(enum.Enum):
    RED = 0
    GREEN = 1
def enum_of(n):
    return len(Color(n % 2).name)
@dataclasses.dataclass
class Point:
    x: object
    y: object
def gen(x):
    got = yield x
    yield got
    yield from [x, 1]
def through(x):
    g = gen(x)
    next(g)
    return g.send(x)
def caught(x):
    try:
        raise ValueError(x)
    except ValueError as e:
        return str(e)
def filed(x):
    with open('/tmp/f', 'w') as f:
        f.write(x)
    with open('/tmp/f') as f:
        return f.read()
def written(x, y):
    o = io.StringIO()
    o.write(x)
    print(y, file=o)
    return o.getvalue()
def csv_line(row):
    o = io.StringIO()
    csv.writer(o).writerow(row)
    return o.getvalue()
def hash_of(x):
    return sum(hashlib.sha1(x.encode()).digest())
def stars(*a):
    return list(a)
def names(**kw):
    return kw
def heap(l, n):
    h = []
    heapq.heappush(h, n)
    heapq.heappush(h, len(l))
    return h[0]
async def slowly(x):
    await asyncio.sleep(0)
    return x
mail = read_mail()
`;

const start: readonly (readonly [string, Kind])[] = [
  ["mail['body']", 'str'],
  ["'clean text'", 'str'],
  ["mail['id']", 'int'],
  ['5', 'int'],
  ["mail['words']", 'list'],
  ["['p', 'q']", 'list'],
  ["{'a': 'b', 'c': 'd'}", 'dict'],
  ['mail', 'dict'],
  ["b'bytes'", 'bytes'],
  ["mail['body'].encode()", 'bytes'],
  ["mail['urgent']", 'bool'],
  ['True', 'bool'],
  ["{'x', 'y'}", 'set'],
  ["{mail['body'][:3]}", 'set'],
];

interface Choice {
  readonly what: number;
  readonly which: readonly number[];
}

/** Programs; the numbers choose among what is possible at each place. */
export const randomProgram = (most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        what: fc.nat(100_000),
        which: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map(programOf);

const programOf = (choices: readonly Choice[]): string => {
  const variables: [string, Kind][] = [];
  let code = prelude;
  const bind = (expression: string, kind: Kind): void => {
    const name = `v${variables.length}`;
    code += `${name} = ${expression}\n`;
    variables.push([name, kind]);
  };
  for (const [expression, kind] of start) bind(expression, kind);
  for (const { what, which } of choices) {
    let used = 0;
    const filled = (template: string): string =>
      template
        .replaceAll('$$', '\0')
        .replace(/\$(\w+)/g, (_, kind: Kind) => {
          const fitting = variables.filter((one) => kind === 'any' || one[1] === kind);
          return fitting[which[used++ % which.length]! % fitting.length]![0];
        })
        .replaceAll('\0', '$');
    const turn = what % 10;
    const at = Math.floor(what / 10);
    if (turn < 6) {
      const [template, kind] = expressions[at % expressions.length]!;
      bind(filled(template), kind);
    } else if (turn < 9) code += `${filled(statements[at % statements.length]!)}\n`;
    else bind(...drawn[at % drawn.length]!);
  }
  for (const [expression, kind] of drawn) bind(expression, kind);
  for (const [name] of variables) code += `post(str(${name}))\n`;
  return code;
};

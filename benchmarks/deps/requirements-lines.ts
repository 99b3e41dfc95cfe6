/**
 * Whether the reader of requirements files reads what pip itself reads.
 *
 * Writes files of odd but legal lines by a seed (extras, clauses, markers, hashes over continued lines, per-requirement options, addresses with eggs, editable ones, includes and
 * constraints, comments, all line ends), lets pip's own parser read them, and compares names, exact versions and addresses. What pip refuses is left out.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/deps/requirements-lines.ts [seed] [files] [python]`; needs a Python with pip 23 or 24 (`python3`), no network.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readers } from '@sallyport/deps';

const [seed = '1', files = '10000', python = 'python3'] = process.argv.slice(2);

let state = Number(seed) >>> 0;
/** Mulberry32: the same files for the same seed. */
const random = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const sometimes = (chance: number, text: () => string): string => (random() < chance ? text() : '');
const many = (most: number, text: () => string): readonly string[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, text);

const blank = (): string => one(['', '', '', ' ', '  ', '\t']);
const name = (): string =>
  one(['flask', 'Flask', 'zope.interface', 'ruamel.yaml', 'a', 'A1', 'my_pkg', 'my--pkg', 'foo-bar.baz_qux', '3to2']);
const version = (): string =>
  one(['1', '1.0', '2.1.3', '1.0rc1', '1.0.post1', '1.0.dev3', '1!2.0', '1.0+local.1', '1.0-1', 'v1.0', '0']);
const clause = (): string => {
  const operator = one(['==', '==', '===', '>=', '<=', '<', '>', '!=', '~=']);
  if (operator === '~=') return `~=${blank()}1.4.2`;
  const wild = operator === '==' || operator === '!=' ? sometimes(0.2, () => one(['1.*', '1.2.*', '2!1.*'])) : '';
  return `${operator}${blank()}${wild === '' ? version() : wild}`;
};
const extras = (): string =>
  sometimes(0.3, () => `${blank()}[${one(['x', 'x,y', 'x , y', 'a-b', 'a.b_c', ' x ', ''])}]`);
const marker = (): string =>
  sometimes(
    0.3,
    () =>
      `${one([';', ' ; ', '; ', ' ;'])}${one([`python_version < "3"`, `sys_platform=='win32'`, `'linux' in sys_platform`, `os_name == "nt" or (extra == 'x')`])}`,
  );
const hash = (): string => `--hash=sha256:${'ab'.repeat(32)}`;
const options = (): string =>
  sometimes(0.25, () =>
    one([
      ` ${hash()}`,
      ` \\\n    ${hash()} \\\n    ${hash()}`,
      ` --hash sha256:${'cd'.repeat(32)}`,
      ' --config-settings="a=b c"',
    ]),
  );
const comment = (): string => sometimes(0.25, () => one([' # said', ' #', '\t# x==1', ' # more \\']));
const address = (called: string): string =>
  one([
    `https://example.com/p/${called}-1.2.3.tar.gz`,
    `git+https://github.com/x/${called}.git`,
    `git+https://github.com/x/${called}.git@v1.0`,
    `git+ssh://git@github.com/x/${called}.git@${'a1'.repeat(20)}`,
    `hg+https://h.example/x/${called}@1`,
    `https://u:p@h.example/${called}-2.0.zip`,
  ]);
const plain = (): string =>
  `${blank()}${name()}${extras()}${blank()}${many(3, clause).join(`${blank()},${blank()}`)}${marker()}${options()}`;
const line = (): string => {
  const called = name();
  return `${one<() => string>([
    plain,
    plain,
    plain,
    () => `${called}${extras()} @ ${address(called)}${one(['', ' ; python_version<"3"'])}`,
    () =>
      `${one(['', '-e ', '--editable=', '-e'])}git+https://github.com/x/${called}.git#egg=${called}${one(['', '[x]', '&subdirectory=q'])}`,
    () =>
      one([
        '-i https://i.example/simple',
        '--extra-index-url=https://u:p@e.example',
        '--pre',
        '--no-binary :all:',
        '-f links',
      ]),
    () => one(['', '   ', '# said', '   # indented']),
    () => `${one(['-r ', '--requirement=', '-r', '-r ./'])}included.txt`,
    () => `${one(['-c ', '--constraint ', '-c'])}constraints.txt`,
  ])()}${comment()}`;
};
const text = (): string => many(5, line).join(one(['\n', '\r\n', '\r'])) + one(['', '\n', '\\']);

const cases = Array.from({ length: Number(files) }, () => ({
  'requirements.txt': sometimes(0.03, () => '\uFEFF') + text(),
  'included.txt': `${plain()}\n`,
  'constraints.txt': `${name()}${clause()}\n`,
}));
const told = spawnSync(python, [join(import.meta.dirname, 'requirements-lines.py')], {
  input: JSON.stringify(cases),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (told.status !== 0) throw new Error(`${python} does not answer: ${told.stderr.slice(-500)}`);

type Answer =
  | { readonly refused: string }
  | { readonly found: readonly (readonly [string, readonly string[], boolean])[] };
const answers = JSON.parse(told.stdout) as readonly Answer[];
const reader = readers.find(({ id }) => id === 'requirements')!;
let equal = 0;
let refused = 0;
let wrong = 0;
for (const [index, texts] of cases.entries()) {
  const answer = answers[index]!;
  if ('refused' in answer) {
    refused += 1;
    continue;
  }
  const reading = reader.read(texts['requirements.txt'], 'requirements.txt', {
    readText: (path) => (path in texts ? texts[path as keyof typeof texts] : undefined),
    list: () => [],
  });
  const exact = new Set(answer.found.flatMap(([called, versions]) => versions.map((each) => `${called} ${each}`)));
  const theirs = answer.found.map(
    ([called, versions, isAddress]) => `${called}${isAddress ? ' at' : versions.length > 0 ? ' exact' : ''}`,
  );
  // A constraint gives its version to what is asked for without one: that is no clause of the requirement.
  const ours = reading.uses.map((use) =>
    use.source.kind === 'registry'
      ? `${use.name}${use.version !== undefined && exact.has(`${use.name} ${use.version}`) && /==/u.test(use.requirement ?? '') ? ' exact' : ''}`
      : `${use.name} at`,
  );
  if ([...new Set(theirs)].sort().join() === [...new Set(ours)].sort().join()) equal += 1;
  else if ((wrong += 1) <= 5)
    console.log(JSON.stringify(texts), '\n  pip: ', theirs.join(', '), '\n  here:', ours.join(', '));
}
console.log(`${String(equal)} of ${String(equal + wrong)} files equal, ${String(refused)} that pip refuses left out`);
process.exitCode = wrong === 0 ? 0 : 1;

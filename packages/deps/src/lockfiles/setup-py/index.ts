/**
 * `setup.py`: what the arguments of `setup(…)` say in literals. The program is never run.
 *
 * Names that the text gives lists are followed, `+` and `append` too; of conditions all branches count. What is computed is told, unless it comes from
 * a requirements file of the project, which is read by itself.
 *
 * Source: setuptools.pypa.io, "Keywords".
 */
import type { Diagnostic } from '@sallyport/core';
import type { Group, Member, Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { Asking } from '../asking.ts';
import { pythonGroup } from '../python-group.ts';
import { withIds } from '../python-use.ts';
import { Literals, type Arguments, type Literal } from './literals.ts';
import { tokensOf, type Token } from './tokens.ts';

export const setupPy: Reader = {
  id: 'setup-py',
  role: 'manifest',
  owns: (path) => /(?:^|\/)setup\.py$/u.test(path),
  read: (text, path, files) => {
    const tokens = tokensOf(text);
    const asking = new Asking(text, path, newLines(text), files);
    const computed: Literal[] = [];
    const members: Member[] = [];
    // Lists of lists that stand for each other may be endless to walk.
    let left = mostItems;
    const add = (value: Literal | undefined, group: Group, marker?: string): void => {
      left -= 1;
      if (value === undefined || left < 0) return;
      if (value.kind === 'list') for (const item of value.items) add(item, group, marker);
      // One text may hold a line for each.
      else if (value.kind === 'text' && !value.text.includes('\n'))
        asking.addText(
          value.text,
          { start: value.start, offset: value.offset, ...(marker === undefined ? {} : { marker }) },
          group,
        );
      else if (value.kind === 'text')
        for (const line of value.text.split('\n').map((one) => one.trim())) {
          if (line !== '' && !line.startsWith('#'))
            asking.addText(line, { start: value.start, offset: undefined }, group);
        }
      else computed.push(value);
    };
    for (const call of new Literals(tokens).calls('setup')) {
      add(call.get('install_requires'), 'production');
      add(call.get('setup_requires'), 'build');
      add(call.get('tests_require'), 'development');
      addExtras(call.get('extras_require'), add, computed);
      members.push(...memberOf(call));
    }
    const taken = requirementsFiles(tokens, asking);
    if (computed.length > 0) for (const { text: file, start } of taken) asking.addFile(file, start, 'production');
    return {
      format: 'setup-py',
      role: 'manifest',
      path,
      uses: withIds(asking.inOrder(members[0]?.name)),
      members,
      diagnostics: [...asking.diagnostics, ...toldComputed(path, computed, taken, asking)],
      alsoRead: asking.alsoRead,
    };
  },
};

/** How many parts of literals are looked at. */
const mostItems = 20_000;

/** A key is the extra's name, with a condition behind a colon; `:python_version < "3"` is no extra at all. */
const addExtras = (
  value: Literal | undefined,
  add: (value: Literal, group: Group, marker?: string) => void,
  computed: Literal[],
): void => {
  if (value === undefined) return;
  if (value.kind !== 'dict') {
    computed.push(value);
    return;
  }
  for (const { key, value: list } of value.entries) {
    if (key.kind !== 'text') {
      add(list, 'optional');
      continue;
    }
    const [name = '', marker] = key.text.split(':', 2);
    add(list, name === '' ? 'production' : pythonGroup(name, 'optional'), marker);
  }
};

const memberOf = (call: Arguments): readonly Member[] => {
  const said = (name: string): string | undefined => {
    const value = call.get(name);
    return value?.kind === 'text' ? value.text : undefined;
  };
  const name = said('name');
  const version = said('version');
  const licence = said('license');
  const provides = [call.get('packages'), call.get('py_modules')].flatMap((list) =>
    list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [],
  );
  if (name === undefined) return [];
  return [
    {
      folder: '',
      name,
      ...(version === undefined ? {} : { version }),
      ...(licence === undefined ? {} : { licence }),
      ...(provides.length === 0 ? {} : { provides }),
    },
  ];
};

/** Files with requirements that the text names and the project has. */
const requirementsFiles = (tokens: readonly Token[], asking: Asking): readonly Token[] =>
  tokens
    .filter(
      ({ kind, isPlain, text }) =>
        kind === 'string' && isPlain && /^[\w./-]*(?:req|dep)[\w./-]*\.(?:txt|in|pip)$/iu.test(text),
    )
    .slice(0, 16)
    .filter(({ text }) => asking.has(text));

const toldComputed = (
  path: string,
  computed: readonly Literal[],
  taken: readonly Token[],
  asking: Asking,
): readonly Diagnostic[] => {
  const [first] = computed;
  if (first === undefined) return [];
  const place = `${path}:${String(asking.lines.at(first.start))}`;
  const files = [...new Set(taken.map(({ text }) => text))].join(', ');
  return files === ''
    ? [
        {
          kind: 'computed-requirements',
          level: 'warning',
          text: `${place}: some of what it asks for is computed, and the program was not run`,
          remedy: 'write the requirements out, or keep a lockfile beside it',
          path,
          incomplete: true,
        },
      ]
    : [
        {
          kind: 'computed-requirements',
          level: 'note',
          text: `${place}: some of what it asks for is computed, probably from ${files}, which was read`,
          path,
          incomplete: false,
        },
      ];
};

import { basename, relative, sep } from 'node:path';
import type { Change, ReviewNote } from '@sallyport/assist/review';
import { severities } from '@sallyport/core';
import type { Config } from '../config/config.ts';

/** What is known of the gate before and after a change. */
interface Gates {
  readonly change: Change;
  readonly root: string;
  /** What the change is judged by, in words. */
  readonly name: string;
  /** Both absent where the command line names a configuration. */
  readonly config?: Config;
  readonly after?: Config;
  /** Why the configuration cannot be read afterwards. */
  readonly broken?: string;
}

type Direction = 'relaxes' | 'tightens' | 'changes';

/** What a change does to the gate that later changes meet, by settings and by ignore files; it was itself judged by the former one. */
export const gateNotes = (gates: Gates): readonly ReviewNote[] => [
  ...settingNotes(gates),
  ...gates.change.files
    .filter(({ path, oldPath }) => [path, oldPath].some((one) => basename(one) === '.sallyportignore'))
    .flatMap(({ path, before, after }): readonly ReviewNote[] => {
      const [gone, come] = beside(patterns(before), patterns(after));
      const direction = directionOf(come, gone, (one) => !one.startsWith('!'));
      if (gone.length + come.length === 0) return [];
      return [note(direction, path, list(gone, come), gates.name)];
    }),
];

const settingNotes = ({ change, root, name, config, after, broken }: Gates): readonly ReviewNote[] => {
  const file =
    change.files.find(({ path, oldPath }) => [path, oldPath].some((one) => ownName.test(one))) ??
    change.files.find(({ path, oldPath }) => [path, oldPath].some((one) => settingsName.test(one)));
  const path = file?.path ?? '';
  if (broken !== undefined)
    return [
      {
        kind: 'silenced',
        path,
        weight: 10,
        text: `the configuration cannot be read any more: ${broken}; the review was judged by that of ${name}`,
      },
    ];
  if (config === undefined || after === undefined) return [];
  const keys = new Set([...Object.keys(config), ...Object.keys(after)]) as ReadonlySet<keyof Config>;
  return [...keys].flatMap((key): readonly ReviewNote[] => {
    const [was, is] = [config[key], after[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const told = `${spelled(key)} ${said(key, was, root)} → ${said(key, is, root)}`;
    if (file !== undefined) return [note(toward(key, was, is), path, told, name)];
    // The branch is older than what it is compared with: nothing that this change does.
    return [
      {
        kind: 'gate',
        path,
        weight: 0,
        text: `${name} has another configuration than this tree (${told}); the review was judged by that of ${name}`,
      },
    ];
  });
};

const note = (direction: Direction, path: string, told: string, name: string): ReviewNote => ({
  kind: direction === 'tightens' ? 'gate' : 'silenced',
  path,
  weight: direction === 'relaxes' ? 15 : direction === 'changes' ? 6 : 0,
  text: `the change ${direction} the gate: ${told}; the review was judged by the former one, of ${name}`,
});

const toward = (key: keyof Config, was: Config[keyof Config], is: Config[keyof Config]): Direction => {
  switch (key) {
    case 'failOn':
      return gateRank(was) < gateRank(is) ? 'relaxes' : 'tightens';
    case 'severity':
      return floorRank(was) > floorRank(is) ? 'relaxes' : 'tightens';
    case 'profile':
      return was === 'deep' ? 'relaxes' : 'tightens';
    case 'markdown':
      return was === true ? 'relaxes' : 'tightens';
    case 'exclude': {
      const [gone, come] = beside(texts(was), texts(is));
      return directionOf(come, gone, (one) => !one.startsWith('!'));
    }
    case 'allowLicences': {
      // Without such a list everything may be used.
      if (was === undefined || is === undefined) return is === undefined ? 'relaxes' : 'tightens';
      const [gone, come] = beside(texts(was), texts(is));
      return directionOf(come, gone, () => true);
    }
    case 'denyLicences':
    case 'reviewLicences':
    case 'private':
    case 'modelDeny': {
      const [gone, come] = beside(texts(was), texts(is));
      return directionOf(gone, come, (one) => !one.startsWith('!'));
    }
    default:
      return 'changes';
  }
};

/** From the strictest gate on. */
const gateRank = (value: Config[keyof Config]): number => {
  const word = typeof value === 'string' ? value : 'high';
  if (word === 'none') return severities.length;
  // A review knows what is new by itself.
  const at = (severities as readonly string[]).toReversed().indexOf(word === 'new' ? 'high' : word);
  return at;
};

/** Severities stand from critical to info; without a floor everything is shown. */
const floorRank = (value: Config[keyof Config]): number =>
  typeof value === 'string' ? (severities as readonly string[]).indexOf(value) : severities.length;

/** `relaxing` has to hold of what `loosens` brings, and must not of what `tightens` does. */
const directionOf = (
  loosens: readonly string[],
  tightens: readonly string[],
  relaxing: (one: string) => boolean,
): Direction => {
  const relaxes = loosens.some((one) => relaxing(one)) || tightens.some((one) => !relaxing(one));
  const tightened = loosens.some((one) => !relaxing(one)) || tightens.some((one) => relaxing(one));
  return relaxes ? 'relaxes' : tightened ? 'tightens' : 'changes';
};

/** What only the first holds, and what only the second does. */
const beside = (was: readonly string[], is: readonly string[]): readonly [readonly string[], readonly string[]] => [
  was.filter((one) => !is.includes(one)),
  is.filter((one) => !was.includes(one)),
];

const patterns = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').flatMap((line) => (/^\s*(?:#|$)/u.test(line) ? [] : line.trim()));

const texts = (value: Config[keyof Config]): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

const list = (gone: readonly string[], come: readonly string[]): string =>
  [...come.slice(0, mostShown).map((one) => `+ ${one}`), ...gone.slice(0, mostShown).map((one) => `− ${one}`)]
    .join(', ')
    .slice(0, longest);

const mostShown = 5;
/** Units: UTF-16. */
const longest = 200;

const spelled = (key: string): string => key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const said = (key: keyof Config, value: Config[keyof Config], root: string): string => {
  if (value === undefined) return key === 'failOn' ? 'high' : 'nothing';
  const short = (one: unknown): string => {
    const inside = relative(root, String(one)).split(sep).join('/');
    return key === 'rules' || key === 'baseline' ? (one === 'default' ? 'default' : inside) : String(one);
  };
  return (Array.isArray(value) ? `[${value.map(short).join(', ')}]` : short(value)).slice(0, longest);
};

const ownName = /(?:^|\/)sallyport\.(?:ya?ml|toml|json)$/u;
/** What may hold a part that is ours, or be what a configuration extends. */
const settingsName = /\.(?:ya?ml|toml|json)$/u;

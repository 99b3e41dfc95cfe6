import type { Reader } from '../../packages/index.ts';
import { readJson, valueAt, type Lines, type Value } from '../../text/index.ts';
import type { ShellWord } from '../command/shell-words.ts';
import { jsonScript } from '../json-script.ts';
import { Mention } from '../mention.ts';
import { scriptIn } from '../script.ts';

/**
 * Commands of a development container: a text for a shell, a list of words, or a table of such.
 *
 * Source: containers.dev, "Development Container Specification", "Lifecycle scripts".
 */
export const devcontainer: Reader = {
  id: 'devcontainer',
  role: 'mention',
  owns: (path) => /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?devcontainer|\.devcontainer)\.json$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('devcontainer', path, files, ['development']);
    const { root, lines, diagnostics } = readJson(path, text, { relaxed: true });
    mention.diagnostic(...diagnostics);
    for (const key of commandKeys) readCommand(valueAt(root, key), text, lines, mention, 0);
    return mention.reading();
  },
};

const commandKeys = [
  'initializeCommand',
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
];

const readCommand = (value: Value | undefined, text: string, lines: Lines, mention: Mention, depth: number): void => {
  if (value === undefined || depth > 1) return;
  if (value.kind === 'scalar') {
    if (typeof value.value === 'string') mention.script(jsonScript([{ ...value, value: value.value }], text, lines));
  } else if (value.kind === 'list') mention.words(listWords(value.items, text), scriptIn(text, 0, text.length, lines));
  else for (const { value: inner } of value.entries.values()) readCommand(inner, text, lines, mention, depth + 1);
};

/** The texts of a list as the words of one command, whose script is the whole file. */
export const listWords = (items: readonly Value[], text: string): readonly ShellWord[] =>
  items.flatMap((item): readonly ShellWord[] => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') return [];
    const { start, end, value } = item;
    const at = text.slice(start, end).indexOf(value);
    return [{ text: value, start, end, ...(at >= 0 && at <= 3 ? { plainAt: start + at } : {}) }];
  });

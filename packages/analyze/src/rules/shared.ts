import { textOf, type RuleReader } from './formula.ts';
import { badShared } from './problems.ts';
import { parseYaml, type YamlResult, type YamlView } from './yaml-view.ts';

/** An entry of a list with the file it was written in. */
export interface PlacedEntry {
  readonly entry: YamlView;
  readonly path: string;
}

/**
 * Lists that rules share: an entry `- shared: http-input` stands for the list of the same key in `shared/http-input.yaml`,
 * looked for in the rule's folder and upwards. Our addition to the format.
 */
export interface SharedLists {
  expand(key: string, items: readonly YamlView[], reader: RuleReader): readonly PlacedEntry[];
}

export const newSharedLists = (read: (path: string) => string | undefined): SharedLists => {
  const parsed = new Map<string, YamlResult | undefined>();
  const load = (path: string): YamlResult | undefined => {
    if (!parsed.has(path)) {
      const text = read(path);
      parsed.set(path, text === undefined ? undefined : parseYaml(text));
    }
    return parsed.get(path);
  };
  const find = (from: string, name: string): string | undefined => {
    const folders = from.split('/').slice(0, -1);
    if (folders[folders.length - 1] === 'shared') folders.pop();
    for (let length = folders.length; length >= 0; length -= 1) {
      const path = [...folders.slice(0, length), 'shared', `${name}.yaml`].join('/');
      if (load(path) !== undefined) return path;
    }
    return undefined;
  };
  const expand = (
    key: string,
    items: readonly YamlView[],
    path: string,
    reader: RuleReader,
    open: readonly string[],
  ): readonly PlacedEntry[] =>
    items.flatMap((entry): readonly PlacedEntry[] => {
      const name = entry.kind === 'map' ? textOf(entry.fields.get('shared')) : undefined;
      if (name === undefined) return [{ entry, path }];
      const at = { path, line: entry.line };
      const refuse = (why: string): readonly PlacedEntry[] => {
        reader.refuse(badShared(at, reader.ruleId, name, why));
        return [];
      };
      if (!/^[\w-]+$/u.test(name)) return refuse('a name is made of letters, digits and hyphens');
      const file = find(path, name);
      const loaded = file === undefined ? undefined : load(file);
      if (file === undefined || loaded === undefined) return refuse('no such file');
      if (open.includes(file)) return refuse('it contains itself');
      if (loaded.kind === 'error') return refuse(`line ${loaded.line} of ${file}: ${loaded.text}`);
      const list = loaded.value.kind === 'map' ? loaded.value.fields.get(key) : undefined;
      if (list?.kind !== 'list') return refuse(`${file} has no list "${key}"`);
      return expand(key, list.items, file, reader, [...open, file]);
    });
  return { expand: (key, items, reader) => expand(key, items, reader.path, reader, []) };
};

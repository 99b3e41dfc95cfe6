import { entriesAt, valueAt, type Value } from '../../text/index.ts';
import type { Asked } from '../asked-for.ts';

/**
 * Versions that the project forces on packages that others ask for: npm's `overrides` (nested), `resolutions` of yarn (and pnpm, bun), `pnpm.overrides`.
 *
 * `table` is unique for each. A reference (`$name`) repeats what `dependencies` say, and `-` removes a package: neither is one.
 */
export const overridesIn = (root: Value | undefined): readonly Asked[] => {
  const found: Asked[] = [];
  const seen = new Set<string>();
  const waiting: { readonly table: Value | undefined; readonly path: string; readonly above: string }[] = [
    { table: valueAt(root, 'overrides'), path: 'overrides', above: '' },
    { table: valueAt(root, 'resolutions'), path: 'resolutions', above: '' },
    { table: valueAt(root, 'pnpm', 'overrides'), path: 'pnpm.overrides', above: '' },
  ];
  for (const { table, path, above } of waiting)
    for (const { key, value } of entriesAt(table)) {
      // `.` stands for the package whose table it is in.
      const name = key.text === '.' ? above : overriddenName(key.text);
      const id = `${path}/${key.text}`;
      if (value.kind === 'table') waiting.push({ table: value, path: id, above: name });
      if (value.kind !== 'scalar' || typeof value.value !== 'string' || name === '' || seen.has(id)) continue;
      const written = value.value;
      seen.add(id);
      if (written.startsWith('$') || written === '-' || written === '') continue;
      found.push({ table: id, name, written, group: 'production', key, value });
    }
  return found;
};

/**
 * The package that a selector ends in: `a`, `@s/a@^1`, `parent>a@1`, `parent/a`, `parent/**` + `/a`, `a@npm:^1.0.0`.
 */
const overriddenName = (selector: string): string => {
  const last = (/^.*[^ |@]>(.*)$/su.exec(selector)?.[1] ?? selector).trim();
  const bare = withoutVersion(last);
  const parts = bare.split('/');
  const name = parts.at(-1) ?? '';
  const scope = parts.at(-2);
  return scope?.startsWith('@') === true ? `${scope}/${name}` : name;
};

/** Cuts `@^1.0.0` off; the `@` of a scope stands at the start or after a `/`. */
const withoutVersion = (text: string): string => {
  const at = /(?<=[^/])@/u.exec(text)?.index ?? -1;
  return at <= 0 ? text : text.slice(0, at);
};

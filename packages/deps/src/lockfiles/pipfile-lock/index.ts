/**
 * `Pipfile.lock` of pipenv. `default` is production; `develop` and every category of one's own are for development. The `Pipfile` beside it tells what the
 * project itself asks for; who asks for the rest is told nowhere.
 *
 * Source: pipenv.pypa.io, "Pipfile & Pipfile.lock".
 */
import { folderOf, inFolder, packageName, type Member, type ProjectFiles, type Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readJson, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { archivedVersion } from '../archived-version.ts';
import { innerOffset } from '../inner-offset.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { newerLockfile } from '../newer-lockfile.ts';
import { pipfile } from '../pipfile/index.ts';
import { tableSource } from '../python-table.ts';
import { withIds, type NewUse } from '../python-use.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';

export const pipfileLock: Reader = {
  id: 'pipfile-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)Pipfile\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const categories = entriesAt(root).filter(({ key, value }) => key.text !== '_meta' && value.kind === 'table');
    const isStrange = diagnostics.length === 0 && categories.length === 0 && valueAt(root, '_meta') === undefined;
    const indexes = new Map(
      itemsAt(root, '_meta', 'sources').map((item) => [textAt(item, 'name') ?? '', textAt(item, 'url') ?? ''] as const),
    );
    const asked = askedFor(path, files);
    const uses: NewUse[] = [];
    const members: Member[] = [];
    for (const category of categories)
      for (const { key, value } of entriesAt(category.value)) {
        if (key.text.trim() === '') continue;
        const source = tableSource(value, indexes);
        if (source.kind === 'path' && /^\.?\/?$/u.test(source.path)) {
          members.push({ folder: '', name: key.text });
          continue;
        }
        const name = packageName('PyPI', key.text);
        const written = textAt(value, 'version');
        const pinned =
          written === undefined ? undefined : /^\s*(?:={2,3}\s*)?([^\s=<>~!*][^\s=<>~*]*)\s*$/u.exec(written)?.[1];
        const version = pinned ?? archivedVersion(source);
        const versionValue = valueAt(value, 'version');
        const offset = versionValue === undefined ? undefined : innerOffset(text, versionValue);
        const start =
          offset === undefined || written === undefined ? undefined : offset + written.lastIndexOf(pinned ?? '');
        const [integrity] = textsAt(value, 'hashes');
        const marker = textAt(value, 'markers');
        const facts = {
          ...(integrity === undefined ? {} : { integrity }),
          ...(marker === undefined ? {} : { marker }),
        };
        uses.push({
          ecosystem: 'PyPI',
          name,
          ...(version === undefined ? {} : { version }),
          source,
          groups: [category.key.text === 'default' ? 'production' : 'development'],
          relation: asked === undefined ? 'unknown' : asked.has(name) ? 'direct' : 'transitive',
          line: lines.at(key.start),
          ...(start === undefined || pinned === undefined
            ? {}
            : { versionPlace: { start, end: start + pinned.length } }),
          ...(Object.keys(facts).length === 0 ? {} : { facts }),
        });
      }
    return {
      format: 'pipfile-lock',
      role: 'lockfile',
      path,
      uses: withIds(uses),
      members,
      diagnostics: isStrange
        ? [lockfileProblem(path, 1, 'it has neither packages nor "_meta", so it is no lockfile of pipenv')]
        : [
            ...diagnostics,
            ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, shapeOf(root), lockfileProblem)),
            ...newerLockfile(path, scalarAt(root, '_meta', 'pipfile-spec'), 6),
          ],
      alsoRead: [],
    };
  },
};

const shapeOf = (root: Value | undefined): readonly Expected[] =>
  entriesAt(root).flatMap((category): readonly Expected[] => [
    { what: `"${category.key.text.slice(0, 80)}"`, value: category.value, kind: 'table' },
    ...(category.key.text === '_meta' ? [] : entriesAt(category.value)).flatMap(
      ({ key, value }): readonly Expected[] => {
        const what = `"${key.text.slice(0, 80)}"`;
        return [
          { what, value, kind: 'table' },
          { what: `the version of ${what}`, value: valueAt(value, 'version'), kind: 'text' },
        ];
      },
    ),
  ]);

const askedFor = (path: string, files: ProjectFiles): ReadonlySet<string> | undefined => {
  const beside = inFolder(folderOf(path), 'Pipfile');
  const text = beside === undefined ? undefined : files.readText(beside);
  return beside === undefined || text === undefined
    ? undefined
    : new Set(pipfile.read(text, beside, files).uses.map(({ name }) => name));
};

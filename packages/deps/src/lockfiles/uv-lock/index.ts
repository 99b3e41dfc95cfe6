/**
 * uv's lockfile: `uv.lock`, and `<script>.py.lock` beside a script with its own dependencies.
 *
 * It lists the project itself and the members of its workspace as packages too; these are members here, and what they ask for are the roots from
 * which groups and relation are told. Where the answer depends on the platform, one package stands there in several versions.
 *
 * Source: docs.astral.sh/uv, "Project structure and files", "Resolution"; uv's `crates/uv-resolver/src/lock` writes it.
 */
import { packageName, type Member, type Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readToml, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { lockedUse } from '../locked-use.ts';
import { lockedShape } from '../locked-shape.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { newerLockfile } from '../newer-lockfile.ts';
import { joinLocked, type Ask, type AskedRoot, type Locked } from '../python-locked.ts';
import { uvSource } from './source.ts';
import { wrongKinds } from '../wrong-kinds.ts';

export const uvLock: Reader = {
  id: 'uv-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)(?:uv|[^/]+\.py)\.lock$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const listed = [...itemsAt(root, 'package'), ...itemsAt(root, 'distribution')];
    const isStrange = diagnostics.length === 0 && listed.length === 0 && scalarAt(root, 'version') === undefined;
    const problems = isStrange
      ? [lockfileProblem(path, 1, 'it has no packages and no version, so it is no lockfile of uv')]
      : [
          ...diagnostics,
          ...(diagnostics.length > 0
            ? []
            : wrongKinds(path, lines, lockedShape(root, 'package', 'distribution'), lockfileProblem)),
        ];
    problems.push(...newerLockfile(path, scalarAt(root, 'version'), 1));
    const inWorkspace = new Set(textsAt(root, 'manifest', 'members').map((name) => packageName('PyPI', name)));
    const locked: Locked[] = [];
    const members: Member[] = [];
    const roots: AskedRoot[] = rootsOf(valueAt(root, 'manifest'), 'requirements', []);
    for (const value of listed) {
      const { source, folder } = uvSource(valueAt(value, 'source'));
      const use = lockedUse(value, { text, lines }, source, factsOf(value));
      if (use === undefined) {
        problems.push(lockfileProblem(path, lines.at(value.start), 'a package without a name'));
        continue;
      }
      const { name, version } = use;
      if (folder !== undefined && (inWorkspace.size === 0 ? folder === '.' || folder === '' : inWorkspace.has(name))) {
        members.push({
          name: textAt(value, 'name') ?? name,
          folder: folder === '.' ? '' : folder,
          ...(version === undefined ? {} : { version }),
        });
        roots.push(...rootsOf(value, 'dependencies', ['optional-dependencies']));
        continue;
      }
      locked.push({
        use,
        asks: [
          ...asksOf(itemsAt(value, 'dependencies')),
          // Of packages it lists only the extras that somebody asks for.
          ...entriesAt(value, 'optional-dependencies').flatMap((extra) => asksOf(itemsAt(extra.value))),
        ],
      });
    }
    const isTold = members.length > 0 || roots.length > 0;
    return {
      format: 'uv-lock',
      role: 'lockfile',
      path,
      uses: joinLocked(locked, isTold ? roots : undefined),
      members,
      diagnostics: problems,
      alsoRead: [],
    };
  },
};

/** What a member asks for, or a script by the `manifest`. Groups were called `dev-dependencies` first. */
const rootsOf = (value: Value | undefined, production: string, optional: readonly string[]): AskedRoot[] => {
  const inTables = (kinds: readonly string[], group: AskedRoot['group']): readonly AskedRoot[] =>
    kinds.flatMap((kind) =>
      entriesAt(value, kind).flatMap((entry) => asksOf(itemsAt(entry.value)).map((ask) => ({ ...ask, group }))),
    );
  return [
    ...asksOf(itemsAt(value, production)).map((ask) => ({ ...ask, group: 'production' as const })),
    ...inTables(optional, 'optional'),
    ...inTables(['dev-dependencies', 'dependency-groups'], 'development'),
  ];
};

const asksOf = (items: readonly Value[]): readonly Ask[] =>
  items.flatMap((item) => {
    const name = textAt(item, 'name');
    return name === undefined ? [] : [{ name: packageName('PyPI', name), version: textAt(item, 'version') }];
  });

const factsOf = (value: Value): { readonly integrity: string | undefined; readonly marker: string | undefined } => {
  const files = [valueAt(value, 'sdist'), ...itemsAt(value, 'wheels')];
  const markers = textsAt(value, 'resolution-markers');
  return {
    integrity: files.map((file) => textAt(file, 'hash')).find((hash) => hash !== undefined),
    marker: markers.length === 0 ? undefined : markers.join(' or '),
  };
};

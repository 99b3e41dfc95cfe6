import type { PackageSource } from '../../packages/index.ts';
import { entriesAt, readYaml, scalarAt, textAt, valueAt, isTrueAt, type Entry, type Value } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { npmSource } from '../npm-source.ts';
import { registryArchive } from '../registry-archive.ts';
import { withoutCredentials } from '../../packages/without-credentials.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';
import { splitDescriptor, type YarnEntry, type YarnFile } from './yarn-entry.ts';

/** A `yarn.lock` of yarn 2 and later. */
export const readBerry = (path: string, text: string): YarnFile => {
  const { root, lines, diagnostics } = readYaml(path, text);
  const version = valueAt(root, '__metadata', 'version');
  const written = scalarAt(root, '__metadata', 'version');
  const isNew = version !== undefined && Number(written) > newest;
  return {
    entries: entriesAt(root).flatMap((entry) => entryOf(entry) ?? []),
    lines,
    diagnostics: [
      ...diagnostics,
      ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, shapeOf(root), lockfileProblem)),
      ...(isNew
        ? [
            lockfileProblem(
              path,
              lines.at(version.start),
              `lockfile version ${String(written)} is newer than we know (4–${String(newest)})`,
            ),
          ]
        : []),
    ],
    knowsMembers: true,
  };
};

/** Of yarn 4.18; the shape has been the same since version 4. */
const newest = 10;

const shapeOf = (root: Value | undefined): readonly Expected[] =>
  entriesAt(root).flatMap(({ key, value }): readonly Expected[] => {
    const what = (): string => `"${withoutCredentials(key.text).slice(0, 80)}"`;
    return [
      { what, value, kind: 'table' },
      { what: () => `the version of ${what()}`, value: valueAt(value, 'version'), kind: 'scalar' },
      { what: () => `the resolution of ${what()}`, value: valueAt(value, 'resolution'), kind: 'scalar' },
    ];
  });

const entryOf = ({ key, value }: Entry): YarnEntry | undefined => {
  if (key.text === '__metadata') return undefined;
  const descriptors = key.text.split(/,\s+/u);
  const resolution = textAt(value, 'resolution') ?? descriptors[0] ?? '';
  const [called, virtualised] = splitDescriptor(resolution);
  if (called === '') return undefined;
  const reference = virtualised.replace(/^virtual:[^#]*#/u, '');
  const name =
    (/^https?:/u.test(reference) ? registryArchive(reference.replace(/::.*$/su, ''))?.name : undefined) ?? called;
  const version = scalarAt(value, 'version');
  const versionAt = valueAt(value, 'version');
  const source = sourceOf(reference);
  const isLink = source.kind === 'workspace' || /^(?:link|portal):/u.test(reference) || version === '0.0.0-use.local';
  const integrity = scalarAt(value, 'checksum');
  const marker = scalarAt(value, 'conditions');
  const inner = patchedBy(reference);
  return {
    descriptors,
    key,
    name,
    ...(isLink || version === undefined || versionAt === undefined ? {} : { version, versionAt }),
    source,
    ...(source.kind === 'workspace' ? { memberOf: folderIn(reference) } : {}),
    ...(inner === undefined ? {} : { patches: inner }),
    resolution,
    dependencies: ['dependencies', 'optionalDependencies'].flatMap((kind) =>
      entriesAt(value, kind).map((entry) => ({
        name: entry.key.text,
        range: scalarAt(entry.value) ?? '',
        isOptional: kind !== 'dependencies' || isTrueAt(value, 'dependenciesMeta', entry.key.text, 'optional'),
      })),
    ),
    ...(integrity === undefined ? {} : { integrity }),
    ...(marker === undefined ? {} : { marker }),
  };
};

/** `npm:1.0.0`, `npm:1.0.0::__archiveUrl=…`, `patch:…`, `workspace:…`, and everything that `npmSource` knows. */
const sourceOf = (reference: string): PackageSource => {
  if (reference.startsWith('npm:')) {
    const [, archive] = /[:&]__archiveUrl=([^&]+)/u.exec(reference) ?? [];
    const source = npmSource(archive === undefined ? undefined : decoded(archive));
    return source.kind === 'registry' ? source : { kind: 'registry' };
  }
  const inner = patchedBy(reference);
  if (inner !== undefined) {
    const behind = splitDescriptor(inner)[1];
    return behind.startsWith('patch:') ? { kind: 'registry' } : sourceOf(behind);
  }
  const plain = reference.replace(/::.*$/su, '');
  if (/^(?:file|link|portal|exec):/u.test(plain))
    return { kind: 'path', path: plain.replace(/^\w+:/u, '').replace(/#.*$/su, '') };
  return npmSource(plain);
};

/** The locator that a patch is made of: `patch:a@npm%3A1.0.0#./x.patch::hash=…` → `a@npm:1.0.0`. */
const patchedBy = (reference: string): string | undefined =>
  reference.startsWith('patch:') ? decoded(reference.slice('patch:'.length).replace(/#.*$/su, '')) : undefined;

/** `workspace:.` → `''`, `workspace:packages/a` → `packages/a`. */
const folderIn = (reference: string): string => {
  const folder = reference.slice('workspace:'.length).replace(/::.*$/su, '');
  return folder === '.' ? '' : folder;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

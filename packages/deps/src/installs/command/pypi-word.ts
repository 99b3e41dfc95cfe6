import { parsePep508 } from '../../lockfiles/pep508.ts';
import { isArchive, pythonAddress } from '../../lockfiles/python-address.ts';
import { exactVersion, packageName } from '../../packages/index.ts';
import type { NamedWord } from './named-word.ts';

/** How the tool writes a version behind `@`: `ruff@0.6` is that version for uv and Poetry, and an address for pip. */
export type AtSign = 'version' | 'address';

/**
 * What a word names for pip and its kin: a requirement of PEP 508 (`name[extra]>=1; marker`, `name @ address`), a repository, an archive, a folder; for uv and
 * Poetry also `name@1.2` and `name@^1`.
 */
export const pypiWord = (text: string, at: AtSign = 'address'): NamedWord => {
  const behind = at === 'version' ? versionBehindSign(text) : undefined;
  if (behind !== undefined) return behind;
  const parsed = parsePep508(text);
  if (parsed === undefined || (parsed.url === undefined && isArchive(parsed.name)))
    return loose(text) ?? elsewhere(text);
  const { name, extras, specifiers, exact, url, marker } = parsed;
  const address = url === undefined ? undefined : pythonAddress(url.text);
  if (url !== undefined && (address === undefined || address.source.kind === 'path'))
    return { kind: 'path', path: url.text };
  const version = exact?.text ?? address?.version;
  const place = exact ?? specifiers;
  return {
    kind: 'package',
    package: {
      ecosystem: 'PyPI',
      name: packageName('PyPI', name),
      ...(version === undefined ? {} : { version }),
      ...(specifiers === undefined ? {} : { requirement: specifiers.text }),
      extras,
      source: address?.source ?? { kind: 'registry' },
      ...(marker === undefined ? {} : { marker: marker.text }),
    },
    ...(place === undefined ? {} : { versionAt: place }),
  };
};

/** `ruff@0.6.9`, `django@^4.2`, `ruff@latest`. */
const versionBehindSign = (text: string): NamedWord | undefined => {
  const [, front = '', behind] = /^([^@\s]+@)([^@:/\s]+)$/u.exec(text) ?? [];
  const parsed = behind === undefined ? undefined : parsePep508(front.slice(0, -1));
  return behind === undefined || parsed === undefined || parsed.specifiers !== undefined
    ? undefined
    : withRequirement(parsed, behind, text.length - behind.length, /^v?\d/u.test(behind) ? `==${behind}` : behind);
};

/** Poetry's `django^4.2`, which PEP 508 does not know, and variables with blanks: `tox==${{ matrix.tox }}`. */
const loose = (text: string): NamedWord | undefined => {
  const [, front = '', behind] =
    /^([A-Za-z0-9][\w.-]*(?:\[[\w.,\s-]*\])?)([~^]\d[\w.,*]*|(?:[=<>!~]=|[<>])[\w.]*\$.*)$/su.exec(text) ?? [];
  const parsed = behind === undefined ? undefined : parsePep508(front);
  return parsed === undefined || behind === undefined
    ? undefined
    : withRequirement(parsed, behind, front.length, behind);
};

const withRequirement = (
  { name, extras }: { readonly name: string; readonly extras: readonly string[] },
  requirement: string,
  start: number,
  meant: string,
): NamedWord => {
  const exact = /[$%{]/u.test(meant) ? undefined : exactVersion('PyPI', meant);
  return {
    kind: 'package',
    package: {
      ecosystem: 'PyPI',
      name: packageName('PyPI', name),
      ...(exact === undefined ? {} : { version: exact.version }),
      requirement,
      extras,
      source: { kind: 'registry' },
    },
    versionAt: { start, end: start + requirement.length },
  };
};

const elsewhere = (text: string): NamedWord => {
  if (/[$`<>{}*]|…|\.\.\.$/u.test(text)) return { kind: 'unknown' };
  const address = pythonAddress(text);
  if (address === undefined) return { kind: 'unknown' };
  const { source, name, version } = address;
  if (source.kind === 'path') return { kind: 'path', path: text };
  return name === undefined
    ? { kind: 'unknown' }
    : {
        kind: 'package',
        package: {
          ecosystem: 'PyPI',
          name: packageName('PyPI', name),
          ...(version === undefined ? {} : { version }),
          extras: [],
          source,
        },
      };
};

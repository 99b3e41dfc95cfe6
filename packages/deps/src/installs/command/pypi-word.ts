import { exactVersion, packageName, type PackageSource } from '../../packages/index.ts';
import { nameInAddress, type NamedWord } from './named-word.ts';

/** How the tool writes a version behind `@`: `ruff@0.6` is that version for uv, a constraint for Poetry, and an address for pip. */
export type AtSign = 'version' | 'constraint' | 'address';

/**
 * What a word names for pip and its kin: a requirement of PEP 508 (`name[extra]>=1; marker`, `name @ address`), a repository, an archive, a folder.
 *
 * Source: PEP 508, "Grammar"; pip's documentation, "pip install", "VCS Support".
 */
export const pypiWord = (text: string, at: AtSign = 'address'): NamedWord => {
  const [head = '', written = '', extras = ''] = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\]\s*)?/u.exec(text) ?? [];
  const rest = text.slice(head.length);
  if (written === '' || !/^(?:$|[@(=!<>~^;])/u.test(rest) || looksLikePath(text)) return elsewhere(text);
  if (!/[A-Za-z0-9]$/u.test(written)) return { kind: 'unknown' };
  const isBehindSign = rest.startsWith('@');
  const semicolon = isBehindSign ? rest.search(/\s;/u) : rest.indexOf(';');
  const said = (semicolon < 0 ? rest : rest.slice(0, semicolon)).slice(isBehindSign ? 1 : 0).trim();
  const marker = semicolon < 0 ? '' : rest.slice(semicolon).replace(/^\s*;/u, '').trim();
  const base = {
    ecosystem: 'PyPI' as const,
    name: packageName('PyPI', written),
    extras: extras.split(',').flatMap((extra) => (extra.trim() === '' ? [] : [extra.trim()])),
    ...(marker === '' ? {} : { marker }),
  };
  if (isBehindSign && (at === 'address' || /[:/]/u.test(said))) {
    const source = pypiSource(said);
    return source === undefined ? { kind: 'path', path: said } : { kind: 'package', package: { ...base, source } };
  }
  const exact = exactVersion('PyPI', isBehindSign && /^v?\d/u.test(said) ? `==${said}` : said);
  const start = said === '' ? 0 : text.indexOf(said, head.length + (isBehindSign ? 1 : 0));
  return {
    kind: 'package',
    package: {
      ...base,
      ...(exact === undefined ? {} : { version: exact.version }),
      ...(said === '' ? {} : { requirement: said }),
      source: { kind: 'registry' },
    },
    ...(said === '' ? {} : { versionAt: { start, end: start + said.length } }),
  };
};

/** Where an address of pip leads; nothing for a folder. */
export const pypiSource = (address: string): PackageSource | undefined => {
  if (!address.startsWith('git+'))
    return /^(?:https?|ftp|(?:hg|svn|bzr)\+\w+):/u.test(address) ? { kind: 'url', url: address } : undefined;
  const url = address.slice('git+'.length).replace(/#.*$/u, '');
  // A `@` behind the host's slash is a commit, tag or branch; one before it a user.
  const scheme = url.indexOf('://');
  const slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  const sign = url.lastIndexOf('@');
  if (slash < 0 || sign < slash) return { kind: 'git', url };
  const commit = url.slice(sign + 1);
  return { kind: 'git', url: url.slice(0, sign), ...(/^[0-9a-f]{7,64}$/u.test(commit) ? { commit } : {}) };
};

const looksLikePath = (text: string): boolean =>
  /^(?:[.~]|[A-Za-z]:[\\/]|\/)/u.test(text) ||
  (/^[^@;<>=[]*[\\/]/u.test(text) && !/^[\w.-]+\s*@/u.test(text)) ||
  /^[^@;<>=]*\.(?:whl|zip|tar\.\w+|tgz)(?:\[[^\]]*\])?$/u.test(text);

const elsewhere = (text: string): NamedWord => {
  if (/[$`<>{}*]|…|\.\.\.$/u.test(text)) return { kind: 'unknown' };
  const source = pypiSource(text);
  if (source === undefined) return looksLikePath(text) ? { kind: 'path', path: text } : { kind: 'unknown' };
  const egg = /[#&]egg=([\w.-]+)/u.exec(text)?.[1];
  const wheel = /\/([\w.]+)-\d[^/]*\.(?:whl|tar\.gz|zip)(?:[#?]|$)/u.exec(text)?.[1];
  const name = egg ?? wheel ?? nameInAddress(source.kind === 'git' ? source.url : text);
  return name === undefined
    ? { kind: 'unknown' }
    : { kind: 'package', package: { ecosystem: 'PyPI', name: packageName('PyPI', name), extras: [], source } };
};

import { aliasesOf, type PackageSource, type PackageUse, type Reading } from '../packages/index.ts';

/**
 * A reading as lines, the way the samples write what they expect:
 *
 *     12 lodash@4.17.21 (^4.17.0) direct production
 *
 * that is line, name (`alias=name` when they differ, `one|two=name` for two), version, requirement, relation, groups, and the source unless it is a registry that the file does not name; after
 * `->` what it brings along, by id; `in` another file when its version stands there. Facts follow in `{}`. Members begin with `member`, diagnostics with `!`.
 */
export const renderReading = (reading: Reading): string =>
  [
    ...reading.members.map(
      ({ name, version, folder, licence }) =>
        `member ${name ?? '?'}${version === undefined ? '' : `@${version}`} in "${folder ?? ''}"${licence === undefined ? '' : ` {licence ${licence}}`}`,
    ),
    ...reading.uses.map(renderUse),
    ...reading.alsoRead.map((path) => `read ${path}`),
    ...reading.diagnostics.map(({ level, text, incomplete }) => `! ${level}${incomplete ? ' incomplete' : ''} ${text}`),
  ].join('\n');

const renderUse = (use: PackageUse): string => {
  const parts = [
    `${use.path === undefined ? '' : `${use.path}:`}${String(use.line)}`,
    `${aliasesOf(use).join('|')}${aliasesOf(use).length === 0 ? '' : '='}${use.name}${use.version === undefined ? '' : `@${use.version}`}`,
    ...(use.requirement === undefined ? [] : [`(${use.requirement})`]),
    use.relation,
    use.groups.join('+'),
    ...sourceOf(use.source),
    ...(use.requires.length === 0 ? [] : [`-> ${use.requires.join(', ')}`]),
    ...(use.versionPath === undefined ? [] : [`in ${use.versionPath}`]),
    ...Object.entries(use.facts ?? {}).map(([name, value]) => `{${name} ${String(value).slice(0, 40)}}`),
  ];
  return parts.join(' ');
};

const sourceOf = (source: PackageSource): readonly string[] => {
  switch (source.kind) {
    case 'registry':
      return source.address === undefined ? [] : [`from ${source.address}`];
    case 'git':
      return [`git ${source.url}${source.commit === undefined ? '' : `#${source.commit}`}`];
    case 'url':
      return [`url ${source.url}`];
    case 'path':
      return [`path ${source.path}`];
    case 'workspace':
      return ['workspace'];
  }
};

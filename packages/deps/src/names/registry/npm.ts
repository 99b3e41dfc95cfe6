import { at, listAt, part, present, readJson, recordAt, strange, textAt, type Protocol } from './protocol.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/**
 * npm: the full document tells ages and keepers; where it is too large, the package has a history that no new one has, and the short form is enough.
 *
 * Source: npm/registry, "docs/REGISTRY-API.md" and "docs/responses/package-metadata.md".
 */
export const npm: Protocol = {
  questions: (base, name, version) => {
    const url = `${base}/${name.startsWith('@') ? `@${part(name.slice(1))}` : part(name)}`;
    const read = readJson((document) => readPackage(document, version));
    return [
      {
        url,
        accept: 'application/json',
        mostBytes: 4 * 2 ** 20,
        read,
        otherwise: { url, accept: 'application/vnd.npm.install-v1+json', mostBytes: 32 * 2 ** 20, read },
      },
    ];
  },
};

const readPackage = (document: unknown, version: string | undefined): RegistryAnswer => {
  // Unpublished as a whole: the name is free or held for a while, and nothing can be installed.
  if (at(document, 'time', 'unpublished') !== undefined) return { kind: 'absent' };
  if (textAt(document, 'name') === undefined) return strange;
  const latest = textAt(document, 'dist-tags', 'latest');
  const versions = recordAt(document, 'versions');
  if (Object.keys(versions).length === 0) return { kind: 'absent' };
  const shown = at(versions, version ?? latest ?? '');
  const scripts = recordAt(shown, 'scripts');
  const deprecated = textAt(versions, latest ?? '', 'deprecated');
  const wanted = version === undefined ? undefined : at(versions, version);
  const maintainers = listAt(document, 'maintainers').length;
  return present({
    created: textAt(document, 'time', 'created'),
    latest,
    deprecated,
    installScript:
      at(shown, 'hasInstallScript') === true ||
      ['preinstall', 'install', 'postinstall'].some((script) => Object.hasOwn(scripts, script)),
    ...(maintainers === 0 ? {} : { maintainers }),
    // What npm puts in the place of a package that it removed.
    ...(latest?.endsWith('-security') === true ? { held: true } : {}),
    ...(version === undefined
      ? {}
      : {
          version:
            wanted === undefined ? 'absent' : textAt(wanted, 'deprecated') === undefined ? 'present' : 'deprecated',
        }),
  });
};

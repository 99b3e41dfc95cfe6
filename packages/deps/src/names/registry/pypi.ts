import { compareVersions } from '../../versions/index.ts';
import { at, earliest, listAt, part, present, readJson, recordAt, strange, textAt, type Protocol } from './protocol.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/** PyPI. Source: docs.pypi.org, "JSON API", "Get a project". */
export const pypi: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/pypi/${part(name)}/json`,
      accept: 'application/json',
      mostBytes: 32 * 2 ** 20,
      read: readJson((document) => readProject(document, version)),
    },
  ],
};

const readProject = (document: unknown, version: string | undefined): RegistryAnswer => {
  if (textAt(document, 'info', 'name') === undefined) return strange;
  const releases = recordAt(document, 'releases');
  const key =
    version === undefined
      ? undefined
      : Object.keys(releases).find((one) => compareVersions('PyPI', one, version) === 0);
  const files = key === undefined ? [] : listAt(releases, key);
  const classifiers = listAt(document, 'info', 'classifiers');
  return present({
    created: earliest(
      Object.keys(releases).flatMap((one) => listAt(releases, one).map((file) => textAt(file, 'upload_time_iso_8601'))),
    ),
    latest: textAt(document, 'info', 'version'),
    ...(classifiers.includes('Development Status :: 7 - Inactive')
      ? { deprecated: 'its keepers call it inactive' }
      : {}),
    ...(version === undefined || Object.keys(releases).length === 0
      ? {}
      : {
          version:
            key === undefined || files.length === 0
              ? 'absent'
              : files.every((file) => at(file, 'yanked') === true)
                ? 'withdrawn'
                : 'present',
        }),
  });
};

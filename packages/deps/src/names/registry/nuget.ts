import { compareVersions } from '../../versions/index.ts';
import {
  at,
  earliest,
  listAt,
  part,
  present,
  readJson,
  strange,
  textAt,
  type Protocol,
  type Question,
} from './protocol.ts';

/**
 * NuGet: the index of registrations; where it does not hold the versions themselves, the package has so many that it is none of days, and the plain list tells
 * whether one of them is wanted.
 *
 * Source: learn.microsoft.com, "Package metadata" and "Package content" of the NuGet API. `listed` is false and the date is 1900 for what was unlisted.
 */
export const nuget: Protocol = {
  questions: (base, name, version) => {
    const id = part(name.toLowerCase());
    const plain: Question = {
      url: `${base}/v3-flatcontainer/${id}/index.json`,
      accept: 'application/json',
      mostBytes: 8 * 2 ** 20,
      read: readJson((document) => {
        const versions = listAt(document, 'versions').filter((one) => typeof one === 'string');
        return versions.length === 0 ? strange : present({ latest: versions.at(-1), ...wanted(versions, version) });
      }),
    };
    return [
      {
        url: `${base}/v3/registration5-gz-semver2/${id}/index.json`,
        accept: 'application/json',
        mostBytes: 16 * 2 ** 20,
        otherwise: plain,
        read: readJson((document) => {
          const pages = listAt(document, 'items');
          if (pages.length === 0) return strange;
          if (pages.some((page) => !Array.isArray(at(page, 'items')))) return 'more';
          const entries = pages.flatMap((page) => listAt(page, 'items').map((item) => at(item, 'catalogEntry')));
          const last = entries.at(-1);
          const deprecation = at(last, 'deprecation');
          const same = entries.find(
            (entry) => version !== undefined && compareVersions('NuGet', textAt(entry, 'version') ?? '', version) === 0,
          );
          return present({
            created: earliest(
              entries.map((entry) => textAt(entry, 'published')).filter((date) => date?.startsWith('1900') !== true),
            ),
            latest: textAt(last, 'version'),
            ...(deprecation === undefined
              ? {}
              : {
                  deprecated: textAt(deprecation, 'message') ?? listAt(deprecation, 'reasons').join(', '),
                  replacedBy: textAt(deprecation, 'alternatePackage', 'id'),
                }),
            ...(version === undefined
              ? {}
              : { version: same === undefined ? 'absent' : at(same, 'listed') === false ? 'withdrawn' : 'present' }),
          });
        }),
      },
    ];
  },
};

const wanted = (
  versions: readonly unknown[],
  version: string | undefined,
): { readonly version?: 'present' | 'absent' } =>
  version === undefined
    ? {}
    : {
        version: versions.some((one) => typeof one === 'string' && compareVersions('NuGet', one, version) === 0)
          ? 'present'
          : 'absent',
      };

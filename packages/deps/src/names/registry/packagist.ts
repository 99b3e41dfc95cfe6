import { compareVersions } from '../../versions/index.ts';
import { at, listAt, part, present, readJson, recordAt, strange, textAt, type Protocol } from './protocol.ts';

/** Packagist. Source: packagist.org, "API Documentation", "Getting package data". */
export const packagist: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/packages/${name.split('/').map(part).join('/')}.json`,
      accept: 'application/json',
      mostBytes: 32 * 2 ** 20,
      read: readJson((document) => {
        const entry = at(document, 'package');
        if (textAt(entry, 'name') === undefined) return strange;
        const versions = Object.keys(recordAt(entry, 'versions'));
        const abandoned = at(entry, 'abandoned');
        const maintainers = listAt(entry, 'maintainers').length;
        return present({
          created: textAt(entry, 'time'),
          latest: versions.find((one) => !/dev/iu.test(one)),
          ...(abandoned === true || typeof abandoned === 'string' ? { deprecated: 'it is abandoned' } : {}),
          ...(typeof abandoned === 'string' && abandoned !== '' ? { replacedBy: abandoned } : {}),
          ...(maintainers === 0 ? {} : { maintainers }),
          ...(version === undefined || versions.length === 0
            ? {}
            : {
                version: versions.some((one) => compareVersions('Packagist', one, version) === 0)
                  ? 'present'
                  : 'absent',
              }),
        });
      }),
    },
  ],
};

import { at, listAt, part, present, readJson, recordAt, strange, textAt, type Protocol } from './protocol.ts';

/** hex.pm. Source: hexpm/specifications, "apiary.apib", "Package". */
export const hex: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/api/packages/${part(name)}`,
      accept: 'application/json',
      mostBytes: 8 * 2 ** 20,
      read: readJson((document) => {
        if (textAt(document, 'name') === undefined) return strange;
        const releases = listAt(document, 'releases');
        const retired = recordAt(document, 'retirements');
        return present({
          created: textAt(document, 'inserted_at'),
          latest: textAt(document, 'latest_stable_version') ?? textAt(releases[0], 'version'),
          ...(version === undefined
            ? {}
            : {
                version: !releases.some((one) => textAt(one, 'version') === version)
                  ? 'absent'
                  : at(retired, version) === undefined
                    ? 'present'
                    : 'withdrawn',
              }),
        });
      }),
    },
  ],
};

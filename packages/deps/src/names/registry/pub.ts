import { at, earliest, listAt, part, present, readJson, strange, textAt, type Protocol } from './protocol.ts';

/** pub.dev. Source: dart-lang/pub, "doc/repository-spec-v2.md", "List all versions of a package". */
export const pub: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/api/packages/${part(name)}`,
      accept: 'application/vnd.pub.v2+json',
      mostBytes: 16 * 2 ** 20,
      read: readJson((document) => {
        if (textAt(document, 'name') === undefined) return strange;
        const versions = listAt(document, 'versions');
        const wanted = versions.find((one) => textAt(one, 'version') === version);
        return present({
          created: earliest(versions.map((one) => textAt(one, 'published'))),
          latest: textAt(document, 'latest', 'version'),
          ...(at(document, 'isDiscontinued') === true ? { deprecated: 'it is discontinued' } : {}),
          replacedBy: textAt(document, 'replacedBy'),
          ...(version === undefined
            ? {}
            : {
                version: wanted === undefined ? 'absent' : at(wanted, 'retracted') === true ? 'withdrawn' : 'present',
              }),
        });
      }),
    },
  ],
};

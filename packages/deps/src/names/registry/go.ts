import { present, readJson, strange, textAt, type Protocol, type Question } from './protocol.ts';

/**
 * The Go module proxy: a package path is looked for as a module from its whole length down, as `go get` does it. The proxy tells the date of the latest
 * version alone; a module whose latest version is old is old.
 *
 * Source: go.dev, "Go Modules Reference", "GOPROXY protocol" (capitals are written with `!`).
 */
export const go: Protocol = {
  questions: (base, name, version) => {
    const parts = name.split('/');
    const shortest = /^(?:github\.com|gitlab\.com|bitbucket\.org)$/u.test(parts[0] ?? '') ? 3 : 1;
    const paths = Array.from({ length: Math.max(1, parts.length - shortest + 1) }, (_, cut) =>
      parts.slice(0, parts.length - cut).join('/'),
    );
    return paths.slice(0, 6).map((path): Question => {
      const module = `${base}/${escaped(path)}`;
      return {
        url:
          version === undefined
            ? `${module}/@latest`
            : `${module}/@v/${escaped(`v${version.replace(/^v/u, '')}`)}.info`,
        accept: 'application/json',
        mostBytes: 2 ** 20,
        read: readJson((document) => {
          const found = textAt(document, 'Version');
          if (found === undefined) return strange;
          return present(
            version === undefined ? { latest: found, created: textAt(document, 'Time') } : { version: 'present' },
          );
        }),
      };
    });
  },
};

/** Source: golang.org/x/mod/module, "Escaped Paths". */
const escaped = (path: string): string =>
  path
    .split('/')
    .map((one) =>
      encodeURIComponent(one)
        .replaceAll('%2B', '+')
        .replaceAll(/[A-Z]/gu, (letter, at: number, all: string) =>
          all[at - 1] === '%' || all[at - 2] === '%' ? letter : `!${letter.toLowerCase()}`,
        ),
    )
    .join('/');

import type { Ecosystem } from '@sallyport/deps';
import { npmDomain } from '@sallyport/deps/names';
import { UsageError } from '../usage-error.ts';

/**
 * Where names are looked up unless the user says otherwise: the public registries. The only addresses of registries in the program.
 *
 * `SALLYPORT_REGISTRIES` goes before them (`npm=https://…,PyPI=https://…`). There is no key for it in the configuration of a project: a project
 * that somebody sends must not choose who says that its packages exist.
 */
const defaults: Readonly<Partial<Record<Ecosystem, string>>> = {
  npm: `https://registry.${npmDomain}`,
  PyPI: 'https://pypi.org',
  'crates.io': 'https://crates.io',
  RubyGems: 'https://rubygems.org',
  Packagist: 'https://packagist.org',
  NuGet: 'https://api.nuget.org',
  Maven: 'https://repo1.maven.org/maven2',
  Go: 'https://proxy.golang.org',
  Pub: 'https://pub.dev',
  Hex: 'https://hex.pm',
};

export const registriesVariable = 'SALLYPORT_REGISTRIES';

/** Errors: `UsageError` for a variable that is not of the form above. */
export const registryBases = (
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<Ecosystem, string>>> => {
  const given = (env[registriesVariable] ?? '').split(',').filter((one) => one.trim() !== '');
  const own = given.map((pair): readonly [string, string] => {
    const [, name = '', address = ''] = /^\s*([^=]+)=\s*(\S+?)\/*\s*$/u.exec(pair) ?? [];
    const ecosystem = Object.keys(defaults).find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (ecosystem === undefined || !URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
      throw new UsageError(
        `${registriesVariable}: ${JSON.stringify(pair)} is not an ecosystem and an address`,
        `write ${registriesVariable}=npm=https://registry.example (ecosystems: ${Object.keys(defaults).join(', ')})`,
      );
    return [ecosystem, address];
  });
  return { ...defaults, ...Object.fromEntries(own) };
};

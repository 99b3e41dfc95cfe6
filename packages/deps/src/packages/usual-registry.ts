/** What the hosts of npm's own registry lie below. */
export const npmDomain = 'npmjs.org';

/** Hosts of the registries that everybody uses (`.domain`: all below it); whatever else serves packages of the ecosystem is somebody's own, or a mirror. */
const usual: Readonly<Record<string, readonly string[]>> = {
  npm: [`.${npmDomain}`, 'registry.yarnpkg.com'],
  PyPI: ['pypi.org', 'pypi.python.org', 'files.pythonhosted.org'],
  'crates.io': ['github.com/rust-lang/crates.io-index', 'index.crates.io', 'crates.io'],
  RubyGems: ['rubygems.org'],
  Packagist: ['repo.packagist.org', 'packagist.org'],
  NuGet: ['api.nuget.org', 'nuget.org', 'www.nuget.org'],
  Maven: ['repo.maven.apache.org', 'repo1.maven.org', 'plugins.gradle.org'],
  Pub: ['pub.dev', 'pub.dartlang.org'],
  Hex: ['hexpm', 'repo.hex.pm', 'hex.pm'],
  Go: ['proxy.golang.org'],
};

/** Whether an address (or a registry's name, as lockfiles write it) is the registry that everybody uses. */
export const isUsualRegistry = (ecosystem: string, address: string): boolean => {
  const bare = address.replace(/^(?:registry\+|sparse\+)?(?:https?:\/\/)?/u, '').toLowerCase();
  // A name alone: nothing before an `@` or behind a `#` makes a host one of theirs.
  const [server = ''] = /^[a-z0-9.-]+(?=\/|$)/u.exec(bare) ?? [];
  return (usual[ecosystem] ?? []).some((host) =>
    host.startsWith('.') ? server.endsWith(host) : bare === host || bare.startsWith(`${host}/`),
  );
};

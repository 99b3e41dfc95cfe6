/** A library that an answer in C may be linked with. */
export interface CLibrary {
  /** Includes it first. */
  readonly header: string;
  /** Folder of its headers where the compiler does not look by itself; absolute. */
  readonly headers?: string;
  /** What installs it on Debian and its kin. */
  readonly debian: string;
}

/**
 * The libraries that a task may name, by what stands behind `-l`: a closed list, because a suite may come from elsewhere and says nothing to the compiler itself.
 *
 * Source: the packages of Debian 12.
 */
export const cLibraries = {
  m: { header: 'math.h', debian: 'libc6-dev' },
  pthread: { header: 'pthread.h', debian: 'libc6-dev' },
  dl: { header: 'dlfcn.h', debian: 'libc6-dev' },
  rt: { header: 'time.h', debian: 'libc6-dev' },
  crypt: { header: 'crypt.h', debian: 'libcrypt-dev' },
  crypto: { header: 'openssl/evp.h', debian: 'libssl-dev' },
  ssl: { header: 'openssl/ssl.h', debian: 'libssl-dev' },
  gcrypt: { header: 'gcrypt.h', debian: 'libgcrypt20-dev' },
  gnutls: { header: 'gnutls/gnutls.h', debian: 'libgnutls28-dev' },
  sodium: { header: 'sodium.h', debian: 'libsodium-dev' },
  argon2: { header: 'argon2.h', debian: 'libargon2-dev' },
  jwt: { header: 'jwt.h', debian: 'libjwt-dev' },
  sqlite3: { header: 'sqlite3.h', debian: 'libsqlite3-dev' },
  xml2: { header: 'libxml/parser.h', headers: '/usr/include/libxml2', debian: 'libxml2-dev' },
  xslt: { header: 'libxslt/xslt.h', headers: '/usr/include/libxml2', debian: 'libxslt1-dev' },
  expat: { header: 'expat.h', debian: 'libexpat1-dev' },
  yaml: { header: 'yaml.h', debian: 'libyaml-dev' },
  jansson: { header: 'jansson.h', debian: 'libjansson-dev' },
  cjson: { header: 'cjson/cJSON.h', debian: 'libcjson-dev' },
  z: { header: 'zlib.h', debian: 'zlib1g-dev' },
  bz2: { header: 'bzlib.h', debian: 'libbz2-dev' },
  lzma: { header: 'lzma.h', debian: 'liblzma-dev' },
  archive: { header: 'archive.h', debian: 'libarchive-dev' },
  curl: { header: 'curl/curl.h', debian: 'libcurl4-openssl-dev' },
  ldap: { header: 'ldap.h', debian: 'libldap-dev' },
  uuid: { header: 'uuid/uuid.h', debian: 'uuid-dev' },
  cap: { header: 'sys/capability.h', debian: 'libcap-dev' },
} as const satisfies Readonly<Record<string, CLibrary>>;

export type CLibraryName = keyof typeof cLibraries;

export const cLibraryNames = Object.keys(cLibraries) as readonly CLibraryName[];

/** What the compiler is told for these libraries: folders of headers, and what is linked, in their order. */
export const cLibraryFlags = (
  names: readonly CLibraryName[],
): { readonly headers: readonly string[]; readonly links: readonly string[] } => {
  const known: readonly CLibrary[] = names.map((name) => cLibraries[name]);
  return {
    headers: [...new Set(known.flatMap(({ headers }) => headers ?? []))].map((folder) => `-I${folder}`),
    links: names.map((name) => `-l${name}`),
  };
};

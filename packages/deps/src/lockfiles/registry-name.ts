/**
 * The name of a package by the address of its archive in a registry, `https://…/@scope/name/-/name-1.0.0.tgz`: whoever asks for an address may call it anything.
 *
 * Nothing for other addresses.
 */
export const registryName = (address: string): string | undefined =>
  /\/((?:@[^/]+(?:\/|%2[fF]))?[^/]+)\/-\/[^/]+\.tgz(?:[?#]|$)/u.exec(address)?.[1]?.replace(/%2f/iu, '/');

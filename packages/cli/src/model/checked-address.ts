import { UsageError } from '../usage-error.ts';

/**
 * The address of a model, if it may be one.
 *
 * Without encryption code and key could be read on the way, so `http:` is for this machine and for names and addresses that lead no further
 * than the own network. Errors: `UsageError`, which never repeats a password.
 */
export const checkedAddress = (text: string, where: string): { readonly baseUrl: string; readonly origin: string } => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new UsageError(`${where}: that is not an address of the web`, 'write https://models.example.com/v1');
  if (url.username !== '' || url.password !== '')
    throw new UsageError(
      `${where}: the address holds a user or a password`,
      'take it out, and set SALLYPORT_MODEL_KEY in the environment',
    );
  if (url.search !== '' || url.hash !== '')
    throw new UsageError(`${where}: the address has a query or a fragment`, 'end it with the path, usually /v1');
  if (url.protocol === 'http:' && !isNear(url.hostname))
    throw new UsageError(
      `${where}: ${url.origin} is asked without encryption, over networks that others read`,
      'use https, or a tunnel to this machine',
    );
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/u, '')}`, origin: url.origin };
};

/** Whether a host, as an address of the web writes it, leads no further than the own network. */
export const isNear = (host: string): boolean =>
  !host.includes('.') && !host.includes(':')
    ? true
    : // The whole of it: `10.example.com` is a name, and anywhere.
      /^(?=[\d.]+$)(?:(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/u.test(
        host,
      ) ||
      /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/iu.test(host) ||
      /\.(?:local|internal|lan|home\.arpa|localhost|test)$/iu.test(host);

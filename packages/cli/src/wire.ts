/**
 * The one door to the network: requests of programs that `sallyport run` runs, downloads of what is known about packages, and questions
 * to a model that the user configured, sent with Node's own HTTP.
 *
 * The promise: no connection to the machine itself or its network, whatever name leads there. Names are resolved here, every
 * address is looked at, and the connection goes to those very addresses, so that a name which answers differently the
 * second time gains nothing. Certificates are verified whatever the environment says; there are no proxies, no cookies, no
 * connections kept for later, and redirects are not followed. Bodies are counted as they come and again as they are unpacked.
 */
import { lookup } from 'node:dns/promises';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { addAbortSignal, pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import {
  isPrivateAddress,
  type Fetch,
  type HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from '@sallyport/python/lend';
import type { Exchange } from '@sallyport/assist/model';
import type { FetchStream } from '@sallyport/deps/advisories';

/** What tests replace; the program gives nothing. */
export interface Wire {
  /** The addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address is not talked to. */
  readonly refuses: (address: string) => boolean;
  /** Certificates to trust instead of Node's own. */
  readonly authority?: string;
}

const real: Wire = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  refuses: isPrivateAddress,
};

/** For addresses that the user of the machine writes down: a mirror in a company has a private one. */
export const anyAddress: Wire = { ...real, refuses: () => false };

/** The network of this machine. */
export const newFetch = (wire: Wire = real): Fetch => {
  return async (request, { signal }) => {
    const opened = await open(request, wire, signal);
    if (opened.kind === 'failed') return opened;
    try {
      return await read(opened.response, request.mostBytes, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      return failureOf(error);
    } finally {
      opened.close();
    }
  };
};

/** The same network for what is too large to be held in memory; bodies come as they are, whatever packing they have. */
export const newStream = (wire: Wire = real): FetchStream => {
  return async ({ url, headers }, { signal }) => {
    const opened = await open({ url, method: 'GET', headers }, wire, signal);
    if (opened.kind === 'failed') return opened;
    return streamed(opened);
  };
};

/** The same network for questions to a model; bodies come as they are, and are the caller's to count. */
export const newExchange = (wire: Wire = anyAddress): Exchange => {
  return async ({ url, method, headers, body }, { signal }) => {
    const opened = await open({ url, method, headers, body }, wire, signal);
    if (opened.kind === 'failed') return { kind: 'failed', text: opened.text };
    return streamed(opened);
  };
};

/** The answer with its body still to be read. */
const streamed = ({ response, close }: Extract<Opened, { kind: 'open' }>) => ({
  kind: 'response' as const,
  status: response.statusCode ?? 0,
  header: (name: string): string | undefined => {
    const value = response.headers[name.toLowerCase()];
    return Array.isArray(value) ? value[0] : value;
  },
  body: response,
  close,
});

type Opened = { readonly kind: 'open'; readonly response: IncomingMessage; readonly close: () => void } | HttpFailure;

/** The head of an answer; the body is still to come. */
const open = async (
  request: Omit<HttpRequest, 'mostBytes' | 'body'> & Partial<Pick<HttpRequest, 'body'>>,
  wire: Wire,
  signal: AbortSignal,
): Promise<Opened> => {
  const { hostname } = new URL(request.url);
  const host = hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    addresses = isIP(host) > 0 ? [host] : await wire.resolve(host);
  } catch {
    signal.throwIfAborted();
    return failed('connect', `the name ${hostname} does not resolve`);
  }
  signal.throwIfAborted();
  if (addresses.length === 0) return failed('connect', `the name ${hostname} does not resolve`);
  // One that must not be reached is enough: which of them is taken would be a matter of luck.
  if (addresses.some((address) => isIP(address) === 0 || wire.refuses(address)))
    return failed('address', `${hostname} leads to a private or local address`);
  return send(request, host, addresses, wire, signal);
};

const send = (
  { url, method, headers, body }: Omit<HttpRequest, 'mostBytes' | 'body'> & Partial<Pick<HttpRequest, 'body'>>,
  host: string,
  addresses: readonly string[],
  wire: Wire,
  signal: AbortSignal,
): Promise<Opened> =>
  new Promise((resolve, reject) => {
    const target = new URL(url);
    const secure = target.protocol === 'https:';
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const known: LookupFunction = (_name, options, answer) => {
      if (options.all === true) answer(null, found);
      else answer(null, found[0]!.address, found[0]!.family);
    };
    const heads: Record<string, string | string[]> = {
      'user-agent': 'sallyport',
      accept: '*/*',
      'accept-encoding': 'gzip, br',
    };
    for (const [name, value] of headers) {
      const lower = name.toLowerCase();
      const before = headers.filter(([one]) => one.toLowerCase() === lower).map(([, one]) => one);
      heads[lower] = before.length > 1 ? before : value;
    }
    if (body !== undefined) heads['content-length'] = String(body.length);
    const options = {
      method,
      host,
      port: target.port === '' ? (secure ? 443 : 80) : Number(target.port),
      path: `${target.pathname}${target.search}`,
      headers: { host: target.host, ...heads },
      lookup: known,
      signal,
      maxHeaderSize: 65_536,
      insecureHTTPParser: false,
    };
    const out = secure
      ? httpsRequest({
          ...options,
          agent: new HttpsAgent({ keepAlive: false }),
          rejectUnauthorized: true,
          minVersion: 'TLSv1.2',
          ...(isIP(host) > 0 ? {} : { servername: host }),
          ...(wire.authority === undefined ? {} : { ca: wire.authority }),
        })
      : httpRequest({ ...options, agent: new HttpAgent({ keepAlive: false }) });
    const end = (result: HttpFailure): void => {
      resolve(result);
      out.destroy();
    };
    out.on('error', (error) => {
      if (signal.aborted) reject(error);
      else end(failureOf(error));
    });
    // No request of a program asks for another protocol, so whoever offers one does not speak HTTP.
    out.on('upgrade', () => {
      end(failed('protocol', 'the server wants to speak another protocol'));
    });
    out.on('socket', (socket) => {
      socket.on('connect', () => {
        const { remoteAddress = '' } = socket;
        if (wire.refuses(remoteAddress)) end(failed('address', 'the connection led to a private or local address'));
      });
    });
    out.on('response', (response) => {
      resolve({
        kind: 'open',
        response,
        close: () => {
          response.destroy();
          out.destroy();
        },
      });
    });
    out.end(body);
  });

const read = async (
  response: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): Promise<HttpResponse | HttpFailure> => {
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < response.rawHeaders.length; i += 2)
    headers.push([response.rawHeaders[i]!, response.rawHeaders[i + 1]!]);
  try {
    let body = await gathered(response, mostBytes);
    // One layer after the other, each held to the limit: what blows up in the middle and is small again would otherwise cost unseen. Errors
    // come out of the last stream; the callback is there for those of the other.
    for (const layer of body.length === 0 ? [] : layersOf(response.headers['content-encoding'] ?? ''))
      body = await gathered(
        addAbortSignal(
          signal,
          pipeline(Readable.from([body]), layer, () => {}),
        ),
        mostBytes,
      );
    return { kind: 'response', status: response.statusCode ?? 0, reason: response.statusMessage ?? '', headers, body };
  } catch (error) {
    if (error instanceof TooLarge) return failed('too-large', `the response is larger than ${String(mostBytes)} bytes`);
    throw error;
  } finally {
    response.destroy();
  }
};

class TooLarge extends Error {}

/** All that comes, in one piece. Errors: `TooLarge`. */
const gathered = async (stream: Readable, mostBytes: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > mostBytes) throw new TooLarge();
    pieces.push(piece);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** What takes the packing off, innermost last; nothing for one that we do not know, which is handed on as it is. */
const layersOf = (encoding: string): readonly Transform[] => {
  const names = encoding.split(',').map((one) => one.trim().toLowerCase());
  // Each layer may blow the body up a thousandfold; honest servers use one.
  if (names.length > 2 || names.some((name) => !Object.hasOwn(unpackers, name))) return [];
  return names.toReversed().map((name) => unpackers[name]!());
};

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const failed = (why: HttpFailure['why'], text: string): HttpFailure => ({ kind: 'failed', why, text });

/** What went wrong in words that tell nothing of the host: no addresses, no paths. */
const failureOf = (error: unknown): HttpFailure => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|ISSUER|CRL/.test(code))
    return failed('tls', `the certificate or the encryption is not accepted (${code})`);
  if (code.startsWith('HPE_') || code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code === 'ERR__ERROR_FORMAT')
    return failed('protocol', `the server does not speak HTTP as it should (${code})`);
  return failed('connect', connectTexts[code] ?? 'the connection failed');
};

const connectTexts: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
};

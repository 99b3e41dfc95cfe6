/**
 * What is asked of a server that has an archive, and what its answer means: pure, so that every turn has a test. Who
 * connects and writes is somebody else, through the port.
 *
 * An archive whose beginning is there already is continued, if the server still has the same one (`If-Range`); an archive that
 * a database was made of is asked for only if there is a newer one (`If-None-Match`).
 *
 * Source: RFC 9110, sections 13 and 14.
 */

/** The port: one GET whose body is read as it comes. Redirects are not followed. */
export type FetchStream = (
  request: { readonly url: string; readonly headers: readonly (readonly [string, string])[] },
  options: { readonly signal: AbortSignal },
) => Promise<StreamedResponse | { readonly kind: 'failed'; readonly text: string }>;

export interface StreamedResponse {
  readonly kind: 'response';
  readonly status: number;
  /** First of that name, in any case of letters. */
  header(name: string): string | undefined;
  /** Errors: throws when the connection breaks. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection; to be called in any case. */
  close(): void;
}

/** The beginning of an archive, from an earlier attempt. */
export interface PartialArchive {
  /** Units: bytes. */
  readonly size: number;
  readonly etag: string;
}

export interface DownloadState {
  /** What the server called the archive that the stored database was made of. */
  readonly stored?: string | undefined;
  readonly partial?: PartialArchive | undefined;
}

export const downloadHeaders = ({ stored, partial }: DownloadState): readonly (readonly [string, string])[] => [
  // Lengths and places count the bytes of the archive, not of something packed around it.
  ['accept-encoding', 'identity'],
  ...(partial === undefined
    ? stored === undefined
      ? []
      : [['if-none-match', stored] as const]
    : [['range', `bytes=${String(partial.size)}-`] as const, ['if-range', partial.etag] as const]),
];

export type DownloadTurn =
  | { readonly kind: 'not-modified' }
  /** The body goes to `from`; `total` is the size of the whole, where the server says it. Units: bytes. */
  | {
      readonly kind: 'write';
      readonly from: number;
      readonly total: number | undefined;
      readonly etag: string | undefined;
    }
  /** What is there does not fit; ask again without it. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'failed'; readonly text: string; readonly again: boolean };

export const judgeResponse = (
  { stored, partial }: DownloadState,
  { status, header }: Pick<StreamedResponse, 'status' | 'header'>,
): DownloadTurn => {
  const etag = header('etag');
  switch (status) {
    case 200:
      return { kind: 'write', from: 0, total: wholeNumber(header('content-length')), etag };
    case 206: {
      const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(header('content-range') ?? '') ?? [];
      return partial === undefined ||
        wholeNumber(from) !== partial.size ||
        (etag !== undefined && etag !== partial.etag)
        ? { kind: 'restart' }
        : { kind: 'write', from: partial.size, total: wholeNumber(total), etag: partial.etag };
    }
    case 304:
      return stored === undefined || partial !== undefined
        ? { kind: 'failed', text: 'it says that nothing changed, which was not asked', again: false }
        : { kind: 'not-modified' };
    case 416:
      return partial === undefined
        ? { kind: 'failed', text: 'it does not have the bytes that were not asked for', again: false }
        : { kind: 'restart' };
    case 404:
    case 410:
      return { kind: 'failed', text: 'it has no such archive', again: false };
    default:
      if (status >= 300 && status < 400)
        return {
          kind: 'failed',
          text: `it sends on to ${(header('location') ?? 'another place').slice(0, 300).replaceAll(/[^ -~]/gu, '?')}, which is not followed`,
          again: false,
        };
      return { kind: 'failed', text: `it answers ${String(status)}`, again: status === 429 || status >= 500 };
  }
};

/** A weak name says that two archives are alike, not that their bytes are the same: nothing can be continued by it. */
export const isStrongEtag = (etag: string | undefined): etag is string => etag !== undefined && /^"[^"]*"$/u.test(etag);

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : undefined;

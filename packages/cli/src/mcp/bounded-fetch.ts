import type { FetchLike } from '@modelcontextprotocol/client';

/** Units: bytes of one answer as it is read, unpacked; as much as a server on standard streams may say at once. */
const longestAnswer = 16 * 2 ** 20;

/**
 * `fetch` for servers that may answer without end: `tooMuch` is told once an answer is longer than 16 MiB, which is then cut off.
 *
 * The transport would wait for the rest of a broken stream, so whoever is told has to close it.
 */
export const newBoundedFetch =
  (tooMuch: (why: string) => void): FetchLike =>
  async (url, init) => {
    const response = await fetch(url, init);
    if (response.body === null) return response;
    let heard = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, out) => {
        heard += piece.length;
        if (heard <= longestAnswer) {
          out.enqueue(piece);
          return;
        }
        const why = 'it said more than 16 MiB at once';
        out.error(new Error(why));
        tooMuch(why);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
  };

import { sha256 } from '@sallyport/core';
import type { PlainRequest } from './transport.ts';

/** The hash of what is asked: the same for the same question, whatever its boundary. `who` tells models apart where answers depend on them. */
export const requestKey = (
  { messages, schema, sampling, mostTokens, boundary }: PlainRequest,
  who: readonly string[] = [],
): string => {
  const same = (text: string): string => (boundary === '' ? text : text.replaceAll(boundary, 'BOUNDARY'));
  return sha256(
    JSON.stringify([
      'sallyport.model.1',
      who,
      messages.map(({ role, text }) => [role, same(text)]),
      schema,
      mostTokens,
      ...(sampling === undefined ? [] : [sampling]),
    ]),
  );
};

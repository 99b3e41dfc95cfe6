import { visibleLine } from '@sallyport/core/report/visible';
import type { ForgeClient, ForgeFailure } from './forge-client.ts';

/** The data of an answer. GitHub answers 200 to what it refuses, too: that is a failure here, with the status that it would have elsewhere. */
export const askGraphql = async (
  client: ForgeClient,
  api: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly kind: 'data'; readonly data: unknown } | ForgeFailure> => {
  // GitHub Enterprise Server has its REST API at /api/v3 and this one beside it.
  const url = `${api.replace(/\/v3$/u, '')}/graphql`;
  const answer = await client({ method: 'POST', url, body: { query, variables }, repeat: 'safe' });
  if (answer.kind === 'failed') return answer;
  const { data, errors } = (typeof answer.json === 'object' && answer.json !== null ? answer.json : {}) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly type?: unknown; readonly message?: unknown }[];
  };
  const [first] = Array.isArray(errors) ? errors : [];
  const { host } = new URL(url);
  if (first === undefined && typeof data === 'object' && data !== null) return { kind: 'data', data };
  const type = String(first?.type ?? '');
  return {
    kind: 'failed',
    status: statuses[type] ?? 400,
    text: `${host} refused${advice[type] ?? ''} (${visibleLine(String(first?.message ?? 'an answer without data')).slice(0, 300)})`,
  };
};

const statuses: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
const advice: Readonly<Record<string, string>> = {
  FORBIDDEN: ': the token may not do this',
  NOT_FOUND: ': no such request, or the token does not see it',
  RATE_LIMITED: ': too many requests; try again later',
};

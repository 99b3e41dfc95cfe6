/**
 * What a JSON web token says of itself: how it is signed, which claims it carries, when it ends. Never a claim's text, which may be personal.
 *
 * Nothing is verified, and the clock is not asked: the same text gives the same answer on every day.
 * Source: RFC 7519, sections 3 and 4.
 */
export interface JwtFacts {
  /** The token that documentation shows everywhere, or one of its shape. */
  readonly example: boolean;
  /** Made to be public, such as the anonymous role of Supabase. */
  readonly public: boolean;
  readonly serviceRole: boolean;
  readonly text: string;
}

/** `undefined` when the text is no token: one of its parts is no JSON object. */
export const jwtFacts = (token: string): JwtFacts | undefined => {
  const [head, body] = token.split('.', 2).map((part) => jsonOf(part));
  if (head === undefined || body === undefined || typeof head['alg'] !== 'string') return undefined;
  const { sub, name, iat, exp, role, iss } = body;
  const claims = Object.keys(body).filter((claim) => /^[\w:/.-]{1,40}$/u.test(claim));
  const ends =
    typeof exp === 'number' && exp > 0 && exp < 1e11 ? new Date(exp * 1000).toISOString().slice(0, 10) : undefined;
  return {
    example:
      (sub === '1234567890' && (name === 'John Doe' || iat === 1_516_239_022)) ||
      name === 'John Doe' ||
      claims.every((claim) => /^(?:some|foo|bar|hello|test|data|payload|key|value|example|user)$/u.test(claim)) ||
      (typeof iss === 'string' && /(?:^|\/\/)(?:www\.)?example\.(?:com|org)/u.test(iss) && sub === undefined),
    public: role === 'anon',
    serviceRole: role === 'service_role',
    text: `signed with ${/^[\w-]{1,12}$/u.test(head['alg']) ? head['alg'] : 'an unknown algorithm'}, claims ${claims.slice(0, 12).join(', ')}; ${ends === undefined ? 'never expires' : `expires ${ends}`}`,
  };
};

const jsonOf = (part: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
};

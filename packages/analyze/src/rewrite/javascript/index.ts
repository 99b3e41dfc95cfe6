import type { Rewrite } from '../rewrite.ts';
import { cookieFlags } from './cookie-flags.ts';
import { jwtAlgorithms, jwtExpiry, jwtNoNone, jwtVerify } from './jwt.ts';
import { secretToEnvironment } from './secret-to-environment.ts';
import { secureRandom } from './secure-random.ts';
import { settings } from './settings.ts';
import { timingSafe } from './timing-safe.ts';
import { weakHash } from './weak-hash.ts';

/** Rewrites of JavaScript, TypeScript, JSX and TSX, by the names that rules know. */
export const javascriptRewrites: Readonly<Record<string, Rewrite>> = {
  'javascript.cookie-flags': cookieFlags,
  'javascript.jwt-algorithms': jwtAlgorithms,
  'javascript.jwt-expiry': jwtExpiry,
  'javascript.jwt-no-none': jwtNoNone,
  'javascript.jwt-verify': jwtVerify,
  'javascript.secret-to-environment': secretToEnvironment,
  'javascript.secure-random': secureRandom,
  'javascript.settings': settings,
  'javascript.timing-safe': timingSafe,
  'javascript.weak-hash': weakHash,
};

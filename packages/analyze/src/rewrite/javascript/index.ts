import type { Rewrite } from '../rewrite.ts';
import { argumentList } from './argument-list.ts';
import { cookieFlags } from './cookie-flags.ts';
import { escapeHtml, reactText, textContent } from './escape-html.ts';
import { jwtAlgorithms, jwtExpiry, jwtNoNone, jwtVerify } from './jwt.ts';
import { parameteriseQuery } from './parameterise-query.ts';
import { secretToEnvironment } from './secret-to-environment.ts';
import { secureRandom } from './secure-random.ts';
import { settings } from './settings.ts';
import { timingSafe } from './timing-safe.ts';
import { weakHash } from './weak-hash.ts';

/** Rewrites of JavaScript, TypeScript, JSX and TSX, by the names that rules know. */
export const javascriptRewrites: Readonly<Record<string, Rewrite>> = {
  'javascript.argument-list': argumentList,
  'javascript.escape-html': escapeHtml,
  'javascript.react-text': reactText,
  'javascript.text-content': textContent,
  'javascript.cookie-flags': cookieFlags,
  'javascript.jwt-algorithms': jwtAlgorithms,
  'javascript.jwt-expiry': jwtExpiry,
  'javascript.jwt-no-none': jwtNoNone,
  'javascript.jwt-verify': jwtVerify,
  'javascript.parameterise-query': parameteriseQuery,
  'javascript.secret-to-environment': secretToEnvironment,
  'javascript.secure-random': secureRandom,
  'javascript.settings': settings,
  'javascript.timing-safe': timingSafe,
  'javascript.weak-hash': weakHash,
};

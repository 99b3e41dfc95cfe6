import type { Rewrite } from '../rewrite.ts';
import { argumentList } from './argument-list.ts';
import { autoescapeOn } from './autoescape-on.ts';
import { cookieFlags } from './cookie-flags.ts';
import { debugOff } from './debug-off.ts';
import { ownTemporaryFile } from './own-temporary-file.ts';
import { parameteriseQuery } from './parameterise-query.ts';
import { requestTimeout } from './request-timeout.ts';
import { safeYaml } from './safe-yaml.ts';
import { secureRandom } from './secure-random.ts';
import { tlsVerification } from './tls-verification.ts';
import { weakHash } from './weak-hash.ts';

/** Rewrites of Python, by the names that rules know. */
export const pythonRewrites: Readonly<Record<string, Rewrite>> = {
  'python.argument-list': argumentList,
  'python.autoescape-on': autoescapeOn,
  'python.cookie-flags': cookieFlags,
  'python.debug-off': debugOff,
  'python.own-temporary-file': ownTemporaryFile,
  'python.parameterise-query': parameteriseQuery,
  'python.request-timeout': requestTimeout,
  'python.safe-yaml': safeYaml,
  'python.secure-random': secureRandom,
  'python.tls-verification': tlsVerification,
  'python.weak-hash': weakHash,
};

import type { Rewrite } from '../rewrite.ts';
import { archiveFilter } from './archive-filter.ts';
import { argumentList } from './argument-list.ts';
import { autoescapeOn } from './autoescape-on.ts';
import { bindLocalhost } from './bind-localhost.ts';
import { checkByRaise } from './check-by-raise.ts';
import { constantTimeCompare } from './constant-time-compare.ts';
import { containment } from './containment.ts';
import { cookieFlags } from './cookie-flags.ts';
import { dataFormat } from './data-format.ts';
import { debugOff } from './debug-off.ts';
import { defusedXml } from './defused-xml.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeLdap } from './escape-ldap.ts';
import { escapeRegex } from './escape-regex.ts';
import { escapeXml } from './escape-xml.ts';
import { fileMode } from './file-mode.ts';
import { jwtChecked } from './jwt-checked.ts';
import { keyStrength } from './key-strength.ts';
import { knownHosts } from './known-hosts.ts';
import { localRedirect } from './local-redirect.ts';
import { oneLine } from './one-line.ts';
import { ownTemporaryFile } from './own-temporary-file.ts';
import { parameteriseQuery } from './parameterise-query.ts';
import { requestTimeout } from './request-timeout.ts';
import { safeLiteral } from './safe-literal.ts';
import { safeYaml } from './safe-yaml.ts';
import { secretToEnvironment } from './secret-to-environment.ts';
import { secureRandom } from './secure-random.ts';
import { sshHostKey } from './ssh-host-key.ts';
import { tlsVerification } from './tls-verification.ts';
import { tlsVersion } from './tls-version.ts';
import { weakHash } from './weak-hash.ts';
import { xmlSettings } from './xml-settings.ts';

/** Rewrites of Python, by the names that rules know. */
export const pythonRewrites: Readonly<Record<string, Rewrite>> = {
  'python.archive-filter': archiveFilter,
  'python.argument-list': argumentList,
  'python.autoescape-on': autoescapeOn,
  'python.bind-localhost': bindLocalhost,
  'python.check-by-raise': checkByRaise,
  'python.constant-time-compare': constantTimeCompare,
  'python.containment': containment,
  'python.cookie-flags': cookieFlags,
  'python.data-format': dataFormat,
  'python.debug-off': debugOff,
  'python.defused-xml': defusedXml,
  'python.escape-html': escapeHtml,
  'python.escape-ldap': escapeLdap,
  'python.escape-regex': escapeRegex,
  'python.escape-xml': escapeXml,
  'python.file-mode': fileMode,
  'python.jwt-checked': jwtChecked,
  'python.key-strength': keyStrength,
  'python.known-hosts': knownHosts,
  'python.local-redirect': localRedirect,
  'python.one-line': oneLine,
  'python.own-temporary-file': ownTemporaryFile,
  'python.parameterise-query': parameteriseQuery,
  'python.request-timeout': requestTimeout,
  'python.safe-literal': safeLiteral,
  'python.safe-yaml': safeYaml,
  'python.secret-to-environment': secretToEnvironment,
  'python.secure-random': secureRandom,
  'python.ssh-host-key': sshHostKey,
  'python.tls-verification': tlsVerification,
  'python.tls-version': tlsVersion,
  'python.weak-hash': weakHash,
  'python.xml-settings': xmlSettings,
};

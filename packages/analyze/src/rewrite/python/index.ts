import type { Rewrite } from '../rewrite.ts';
import { allowedOrigins } from './allowed-origins.ts';
import { archiveFilter } from './archive-filter.ts';
import { argumentList } from './argument-list.ts';
import { autoescapeOn } from './autoescape-on.ts';
import { bindLocalhost } from './bind-localhost.ts';
import { boundedAmount } from './bounded-amount.ts';
import { checkByRaise } from './check-by-raise.ts';
import { checkedMatch } from './checked-match.ts';
import { checkedResult } from './checked-result.ts';
import { constantTimeCompare } from './constant-time-compare.ts';
import { closedAtTheEnd } from './closed-at-the-end.ts';
import { containment } from './containment.ts';
import { cookieFlags } from './cookie-flags.ts';
import { csrfRestored } from './csrf-restored.ts';
import { dataFormat } from './data-format.ts';
import { debugOff } from './debug-off.ts';
import { defusedXml } from './defused-xml.ts';
import { equality } from './equality.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeLdap } from './escape-ldap.ts';
import { escapeRegex } from './escape-regex.ts';
import { escapeXml } from './escape-xml.ts';
import { failingClosed } from './failing-closed.ts';
import { fileMode } from './file-mode.ts';
import { freshBytes } from './fresh-bytes.ts';
import { freshSeed } from './fresh-seed.ts';
import { fullMatch } from './full-match.ts';
import { hiddenError } from './hidden-error.ts';
import { hiddenInput } from './hidden-input.ts';
import { hiddenSecret } from './hidden-secret.ts';
import { ivBeforeCiphertext } from './iv-before-ciphertext.ts';
import { jwtChecked } from './jwt-checked.ts';
import { keyStrength } from './key-strength.ts';
import { knownHosts } from './known-hosts.ts';
import { linearRegex } from './linear-regex.ts';
import { localRedirect } from './local-redirect.ts';
import { loggedError } from './logged-error.ts';
import { loginLimit } from './login-limit.ts';
import { longerPassword } from './longer-password.ts';
import { newerFunction } from './newer-function.ts';
import { oaepPadding } from './oaep-padding.ts';
import { oneLine } from './one-line.ts';
import { overTls } from './over-tls.ts';
import { ownTemporaryFile } from './own-temporary-file.ts';
import { parameteriseQuery } from './parameterise-query.ts';
import { listedFields, pickedFields } from './picked-fields.ts';
import { plainValue } from './plain-value.ts';
import { queryVariables } from './query-variables.ts';
import { usedWithoutAsking } from './used-without-asking.ts';
import { requestTimeout } from './request-timeout.ts';
import { safeLiteral } from './safe-literal.ts';
import { safeSetting } from './safe-setting.ts';
import { safeYaml } from './safe-yaml.ts';
import { sameSite } from './same-site.ts';
import { scriptToQuery } from './script-to-query.ts';
import { secretToEnvironment } from './secret-to-environment.ts';
import { secureRandom } from './secure-random.ts';
import { sessionRenewed } from './session-renewed.ts';
import { slowHash } from './slow-hash.ts';
import { sshHostKey } from './ssh-host-key.ts';
import { templateValue } from './template-value.ts';
import { tlsVerification } from './tls-verification.ts';
import { tlsVersion } from './tls-version.ts';
import { tokenExpiry } from './token-expiry.ts';
import { unescapedFilter } from './unescaped-filter.ts';
import { uploadChecked } from './upload-checked.ts';
import { weakHash } from './weak-hash.ts';
import { xmlSettings } from './xml-settings.ts';

/** Rewrites of Python, by the names that rules know. */
export const pythonRewrites: Readonly<Record<string, Rewrite>> = {
  'python.allowed-origins': allowedOrigins,
  'python.archive-filter': archiveFilter,
  'python.argument-list': argumentList,
  'python.autoescape-on': autoescapeOn,
  'python.bind-localhost': bindLocalhost,
  'python.bounded-amount': boundedAmount,
  'python.check-by-raise': checkByRaise,
  'python.checked-match': checkedMatch,
  'python.checked-result': checkedResult,
  'python.constant-time-compare': constantTimeCompare,
  'python.closed-at-the-end': closedAtTheEnd,
  'python.containment': containment,
  'python.cookie-flags': cookieFlags,
  'python.csrf-restored': csrfRestored,
  'python.data-format': dataFormat,
  'python.debug-off': debugOff,
  'python.defused-xml': defusedXml,
  'python.equality': equality,
  'python.escape-html': escapeHtml,
  'python.escape-ldap': escapeLdap,
  'python.escape-regex': escapeRegex,
  'python.escape-xml': escapeXml,
  'python.failing-closed': failingClosed,
  'python.file-mode': fileMode,
  'python.fresh-bytes': freshBytes,
  'python.fresh-seed': freshSeed,
  'python.full-match': fullMatch,
  'python.hidden-error': hiddenError,
  'python.hidden-input': hiddenInput,
  'python.hidden-secret': hiddenSecret,
  'python.iv-before-ciphertext': ivBeforeCiphertext,
  'python.jwt-checked': jwtChecked,
  'python.key-strength': keyStrength,
  'python.known-hosts': knownHosts,
  'python.linear-regex': linearRegex,
  'python.local-redirect': localRedirect,
  'python.logged-error': loggedError,
  'python.login-limit': loginLimit,
  'python.longer-password': longerPassword,
  'python.newer-function': newerFunction,
  'python.oaep-padding': oaepPadding,
  'python.one-line': oneLine,
  'python.over-tls': overTls,
  'python.own-temporary-file': ownTemporaryFile,
  'python.parameterise-query': parameteriseQuery,
  'python.listed-fields': listedFields,
  'python.picked-fields': pickedFields,
  'python.plain-value': plainValue,
  'python.query-variables': queryVariables,
  'python.used-without-asking': usedWithoutAsking,
  'python.request-timeout': requestTimeout,
  'python.safe-literal': safeLiteral,
  'python.safe-setting': safeSetting,
  'python.safe-yaml': safeYaml,
  'python.same-site': sameSite,
  'python.secret-to-environment': secretToEnvironment,
  'python.script-to-query': scriptToQuery,
  'python.secure-random': secureRandom,
  'python.session-renewed': sessionRenewed,
  'python.slow-hash': slowHash,
  'python.ssh-host-key': sshHostKey,
  'python.template-value': templateValue,
  'python.tls-verification': tlsVerification,
  'python.tls-version': tlsVersion,
  'python.token-expiry': tokenExpiry,
  'python.unescaped-filter': unescapedFilter,
  'python.upload-checked': uploadChecked,
  'python.weak-hash': weakHash,
  'python.xml-settings': xmlSettings,
};

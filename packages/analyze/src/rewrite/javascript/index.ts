import type { Rewrite } from '../rewrite.ts';
import { argumentList } from './argument-list.ts';
import { cookieFlags } from './cookie-flags.ts';
import { escapeHtml, reactText, textContent } from './escape-html.ts';
import { jwtAlgorithms, jwtExpiry, jwtNoNone, jwtVerify } from './jwt.ts';
import { parameteriseQuery } from './parameterise-query.ts';
import { secretToEnvironment } from './secret-to-environment.ts';
import { secureRandom } from './secure-random.ts';
import { settings } from './settings.ts';
import { slowHash } from './slow-hash.ts';
import { timingSafe } from './timing-safe.ts';
import { weakHash } from './weak-hash.ts';
import { loginLimit } from './login-limit.ts';
import { pickedFields } from './picked-fields.ts';
import { sessionRenewed } from './session-renewed.ts';
import { hiddenSecret } from './hidden-secret.ts';
import { refusedKey, withoutPrototype } from './prototype.ts';
import { quotedCommand } from './quoted-command.ts';
import { templateData } from './template-data.ts';
import { whereToFilter } from './where-to-filter.ts';
import { containment, hiddenError, skipPrototype } from './guards.ts';
import {
  allowedAddress,
  boundedSize,
  equalFilter,
  escapeCell,
  escapeLdap,
  escapeRegExp,
  headerValue,
  linkAddress,
  localPath,
  mailAddress,
  oneLine,
} from './wrapped.ts';
import {
  angularClean,
  awaited,
  cleanBuffer,
  corsOrigin,
  developmentOnly,
  encryptedAddress,
  jsonParse,
  keyOnServer,
  linearRegex,
  linkRel,
  messageOrigin,
  messageSender,
  opensWebOnly,
  ownTemporaryFile,
  ownUploadName,
  pageOfTable,
  plainYaml,
  replaceAll,
  scriptJson,
  securityHeaders,
  uploadLimits,
  vueText,
} from './small.ts';

/** Rewrites of JavaScript, TypeScript, JSX and TSX, by the names that rules know. */
export const javascriptRewrites: Readonly<Record<string, Rewrite>> = {
  'javascript.containment': containment,
  'javascript.hidden-secret': hiddenSecret,
  'javascript.key-on-server': keyOnServer,
  'javascript.link-address': linkAddress,
  'javascript.login-limit': loginLimit,
  'javascript.picked-fields': pickedFields,
  'javascript.session-renewed': sessionRenewed,
  'javascript.mail-address': mailAddress,
  'javascript.message-sender': messageSender,
  'javascript.opens-web-only': opensWebOnly,
  'javascript.quoted-command': quotedCommand,
  'javascript.refused-key': refusedKey,
  'javascript.template-data': templateData,
  'javascript.where-to-filter': whereToFilter,
  'javascript.without-prototype': withoutPrototype,
  'javascript.hidden-error': hiddenError,
  'javascript.skip-prototype': skipPrototype,
  'javascript.allowed-address': allowedAddress,
  'javascript.bounded-size': boundedSize,
  'javascript.equal-filter': equalFilter,
  'javascript.escape-cell': escapeCell,
  'javascript.escape-ldap': escapeLdap,
  'javascript.escape-regexp': escapeRegExp,
  'javascript.header-value': headerValue,
  'javascript.local-path': localPath,
  'javascript.one-line': oneLine,
  'javascript.angular-clean': angularClean,
  'javascript.awaited': awaited,
  'javascript.clean-buffer': cleanBuffer,
  'javascript.cors-origin': corsOrigin,
  'javascript.development-only': developmentOnly,
  'javascript.encrypted-address': encryptedAddress,
  'javascript.json-parse': jsonParse,
  'javascript.linear-regex': linearRegex,
  'javascript.link-rel': linkRel,
  'javascript.message-origin': messageOrigin,
  'javascript.own-temporary-file': ownTemporaryFile,
  'javascript.own-upload-name': ownUploadName,
  'javascript.page-of-table': pageOfTable,
  'javascript.plain-yaml': plainYaml,
  'javascript.replace-all': replaceAll,
  'javascript.script-json': scriptJson,
  'javascript.security-headers': securityHeaders,
  'javascript.upload-limits': uploadLimits,
  'javascript.vue-text': vueText,
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
  'javascript.slow-hash': slowHash,
  'javascript.timing-safe': timingSafe,
  'javascript.weak-hash': weakHash,
};

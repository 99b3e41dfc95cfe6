import type { Finding } from '@sallyport/core';
import type { FunctionSeen, Outline, SourceText } from '@sallyport/core/faces';
import { familyOf } from './knowledge/families.ts';
import type { RegressionTest } from './regression-test.ts';
import { scriptTestParts } from './script-test-parts.ts';

/** How tests of a project in JavaScript are written. */
export interface ScriptTestStyle {
  readonly framework: 'vitest' | 'jest' | 'node:test';
  /** Whether files of tests are modules (`import`) or scripts (`require`). */
  readonly isModule: boolean;
  /** Where tests lie, relative to the root; `.` for the root. */
  readonly folder: string;
  /** What the names of tests end in, e.g. `.test.js`. */
  readonly suffix: string;
}

/** What is said when the attack came through; whoever runs the test looks for it. */
export const harmText = 'the attack did harm';

/**
 * A test for Vitest, Jest or `node:test` that sends an attack to the function around a finding; or why there is none.
 *
 * A route is asked over HTTP on the machine's own address, anything else is called by its exported name. What reaches out of the program is
 * replaced in Node's own modules and in database drivers before the file is loaded, which works alike in all three.
 */
export const newScriptTest = (
  finding: Finding,
  file: SourceText,
  { functions, surface }: Outline,
  style: ScriptTestStyle,
): RegressionTest | { readonly why: string } => {
  const at = finding.span.start.offset;
  const around = functions
    .filter(({ start, end }) => start <= at && at < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const [inner] = around;
  const family = familyOf(finding.cwe);
  const parts = family === undefined ? undefined : scriptTestParts[family.name];
  if (family === undefined || parts === undefined)
    return { why: `no attack on ${finding.ruleId} can be shown in a test` };
  if (inner === undefined) return { why: 'the finding stands in no function that can be called by itself' };
  const reads = [...new Set(around.flatMap((one) => one.reads))];
  const call =
    routeCall(
      inner,
      surface.map(({ name }) => name),
      reads,
    ) ?? exportedCall(file.text, around.at(-1) ?? inner, { functions, reads, family: family.name });
  if (typeof call === 'string') return { why: call };
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/gu, '-')
      .replaceAll(/^-|-$/gu, '');
  const name = `${slug(file.path.replace(/\.\w+$/u, ''))}-${slug(inner.symbol)}-${slug(family.name)}`;
  const up = style.folder === '.' ? './' : '../'.repeat(style.folder.split('/').length);
  const target =
    style.framework === 'jest' && /\.[cm]?tsx?$/u.test(file.path) ? file.path.replace(/\.[cm]?tsx?$/u, '') : file.path;
  return {
    path: `${style.folder === '.' ? '' : `${style.folder}/`}${name}${style.suffix}`,
    text: [
      ...(/tsx?$/u.test(style.suffix) ? ['// @ts-nocheck: stand-ins are put in the place of what is typed.'] : []),
      ...head(style),
      '',
      `const ATTACK = ${JSON.stringify(parts.value)};`,
      '',
      `test(${JSON.stringify(`${inner.symbol} in ${file.path}: an attack does no harm (${finding.ruleId}, ${finding.cwe[0] ?? 'no CWE'})`)}, async () => {`,
      '  const seen = [];',
      '  const undo = [];',
      '  const replace = (holder, name, make) => {',
      '    const original = holder[name];',
      "    if (typeof original !== 'function') return;",
      '    holder[name] = make(original);',
      '    undo.push(() => { holder[name] = original; });',
      '  };',
      '  const load = (name) => { try { return require(name); } catch { return undefined; } };',
      "  let answer = '';",
      "  let goesTo = '';",
      '  let harm;',
      '  try {',
      ...parts.patches.map((line) => `    ${line}`),
      "    require('node:module').syncBuiltinESMExports();",
      ...call.before.map((line) => `    ${line}`),
      `    const loaded = ${style.isModule || style.framework === 'node:test' ? `await import(${JSON.stringify(up + target)})` : `require(${JSON.stringify(up + target)})`};`,
      ...call.lines.map((line) => `    ${line}`),
      `    harm = ${parts.harm};`,
      '  } finally {',
      '    for (const back of undo) back();',
      "    require('node:module').syncBuiltinESMExports();",
      '  }',
      `  assert.ok(!harm, ${JSON.stringify(harmText)} + ': ' + JSON.stringify(seen));`,
      '});',
      '',
    ].join('\n'),
  };
};

const head = ({ framework, isModule }: ScriptTestStyle): readonly string[] =>
  isModule
    ? [
        "import assert from 'node:assert';",
        "import { createRequire } from 'node:module';",
        framework === 'vitest'
          ? "import { test } from 'vitest';"
          : framework === 'jest'
            ? "import { test } from '@jest/globals';"
            : "import test from 'node:test';",
        '',
        'const require = createRequire(import.meta.url);',
      ]
    : [
        "const assert = require('node:assert');",
        framework === 'jest' ? "const { test } = require('@jest/globals');" : "const test = require('node:test');",
      ];

interface TestCall {
  /** Before the file is loaded. */
  readonly before: readonly string[];
  readonly lines: readonly string[];
}

/** The inputs that a function reads of a request, by part. */
const requestParts = (reads: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const parts: Record<string, string[]> = {};
  for (const read of reads) {
    const [, part = '', name = ''] =
      /^(?:req|request|ctx\.request|ctx)\.(query|body|params|headers|cookies)\.([\w$-]+)/u.exec(read) ?? [];
    if (name !== '') (parts[part] ??= []).push(name);
  }
  return parts;
};

const objectOf = (names: readonly string[] = []): string =>
  `{ ${names.map((name) => `${JSON.stringify(name)}: ATTACK`).join(', ')} }`;

/** A request to the program's own server, or to one around what it exports. */
const routeCall = (
  { symbol }: FunctionSeen,
  names: readonly string[],
  reads: readonly string[],
): TestCall | undefined => {
  const [, method = '', path = ''] = /^([A-Z]+) (\/.*)$/u.exec(symbol) ?? [];
  if (method === '' || !names.includes(symbol)) return undefined;
  const { query, body, headers, cookies } = requestParts(reads);
  const place = path.replaceAll(/:\w+(?:\([^)]*\))?[?*+]?|\*\w*/gu, '${encodeURIComponent(ATTACK)}');
  const verb = method === 'ALL' ? 'GET' : method;
  const hasBody = verb !== 'GET' && verb !== 'HEAD' && body !== undefined;
  return {
    before: [
      "const http = require('node:http');",
      'const ask = globalThis.fetch;',
      'let server;',
      "replace(http.Server.prototype, 'listen', () => function listen() { server ??= this; return this; });",
    ],
    lines: [
      'undo.pop()();',
      'const offered = [loaded.default, loaded.default?.default, loaded.app, loaded.server, loaded.router, loaded];',
      "const app = offered.find((one) => typeof one === 'function' || one instanceof http.Server);",
      'if (server === undefined) {',
      "  assert.ok(app !== undefined, 'the file exports no application and starts none');",
      "  const express = app.handle !== undefined && app.listen === undefined ? load('express') : undefined;",
      '  const whole = express?.();',
      '  whole?.use(express.json(), express.urlencoded({ extended: true }), app);',
      '  server = app instanceof http.Server ? app : http.createServer(whole ?? app);',
      '}',
      "await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });",
      'try {',
      `  const query = new URLSearchParams(${objectOf(query)});`,
      `  const response = await ask(\`http://127.0.0.1:\${server.address().port}${place}?\${query}\`, {`,
      `    method: ${JSON.stringify(verb)},`,
      "    redirect: 'manual',",
      `    headers: { ${[
        ...(hasBody ? ["'content-type': 'application/json'"] : []),
        ...(cookies ?? [])
          .map(() => `cookie: ${JSON.stringify((cookies ?? []).join('=x; '))} + '=' + encodeURIComponent(ATTACK)`)
          .slice(0, 1),
        ...(headers ?? [])
          .filter((one) => !/^(?:host|content-)/iu.test(one))
          .map((one) => `${JSON.stringify(one)}: 'x'`),
      ].join(', ')} },`,
      ...(hasBody ? [`    body: JSON.stringify(${objectOf(body)}),`] : []),
      '    signal: AbortSignal.timeout(2_000),',
      '  });',
      "  goesTo = response.headers.get('location') ?? '';",
      "  if (/html/.test(response.headers.get('content-type') ?? 'html')) answer = await response.text();",
      '} catch (error) {',
      '  // An attack that ends the request says nothing; what was seen until then does.',
      "  if (error?.name !== 'TimeoutError' && seen.length === 0) throw error;",
      '} finally {',
      '  server.closeAllConnections();',
      '  await new Promise((resolve) => { server.close(resolve); });',
      '}',
    ],
  };
};

/** A call of what the file exports, or of a method of it; a plain sentence where it exports nothing of the kind. */
const exportedCall = (
  text: string,
  { symbol, parameters }: FunctionSeen,
  {
    functions,
    reads,
    family,
  }: { readonly functions: readonly FunctionSeen[]; readonly reads: readonly string[]; readonly family: string },
): TestCall | string => {
  const [, name = '', method] = /^([A-Za-z_$][\w$]*)(?:\.([A-Za-z_$][\w$]*))?$/u.exec(symbol) ?? [];
  // What lies in a function has such a symbol too.
  const isOfClass = method !== undefined && new RegExp(`\\bclass\\s+${name}\\b`, 'u').test(text);
  if (name === '' || method === 'constructor' || (method !== undefined && !isOfClass))
    return 'the finding stands in no function that can be called by itself';
  const isExported = new RegExp(
    `exports\\.${name}\\b|exports\\s*=\\s*(?:\\{[^}]*\\b${name}\\b|(?:class\\s+)?${name}\\b)|export\\s+(?:default\\s+)?(?:async\\s+|abstract\\s+)?(?:function\\s*\\*?|const|let|var|class)\\s+${name}\\b|export\\s*(?:default\\s+${name}\\b|\\{[^}]*\\b${name}\\b)`,
    'u',
  ).test(text);
  if (!isExported) return `${name} is not exported, so a test cannot call it`;
  // A function that is renamed has to be an error, and not another one that is called in its place.
  const isDefault = new RegExp(
    `exports\\s*=\\s*(?:class\\s+)?${name}\\b|export\\s+default\\s+(?:(?:async\\s+)?(?:function\\s*\\*?|class)\\s*)?${name}\\b|\\b${name}\\s+as\\s+default\\b`,
    'u',
  ).test(text);
  const isDatabase = (parameter: string): boolean =>
    family === 'SQL' && /^(?:db|database|conn|connection|client|pool|tx|trx|transaction|session)$/iu.test(parameter);
  const built = (functions.find((one) => isOfClass && one.symbol === `${name}.constructor`)?.parameters ?? [])
    .map((one) => one.replace(/^(?:(?:private|public|protected|readonly|override)\s+)+/u, ''))
    .map((one) =>
      isDatabase(/^[\w$]+/u.exec(one)?.[0] ?? '') ? 'database' : /[=?]/u.test(one) ? 'undefined' : "'value'",
    );
  const { query, body, params, headers, cookies } = requestParts(reads);
  const given = parameters.map((one) => {
    const own = /^[\w$]+/u.exec(one)?.[0] ?? '';
    if (/^(?:req|request)$/u.test(own))
      return `{ method: 'POST', query: ${objectOf(query)}, body: ${objectOf(body)}, params: ${objectOf(params)}, headers: ${objectOf(headers)}, cookies: ${objectOf(cookies)}, session: { user: { id: 1 } }, user: { id: 1 }, get: () => ATTACK }`;
    if (/^(?:res|response)$/u.test(own)) return 'response';
    if (isDatabase(own)) return 'database';
    if (/^(?:next|cb|callback|done)$/u.test(own)) return '() => finished()';
    return /[=?]/u.test(one) ? 'undefined' : 'ATTACK';
  });
  return {
    before: [...given, ...built].includes('database') ? anyDatabase : [],
    lines: [
      'let finished;',
      'const isFinished = new Promise((resolve) => { finished = resolve; setTimeout(resolve, 500); });',
      'const response = new Proxy({}, {',
      '  get: (_, name) => (...given) => {',
      "    if (/^(?:send|end|write)$/.test(String(name)) && typeof given[0] === 'string') answer += given[0];",
      "    if (name === 'redirect' || name === 'location') goesTo = String(given.at(-1));",
      '    if (/^(?:send|end|json|redirect|render|sendFile|sendStatus|download)$/.test(String(name))) finished();',
      '    return response;',
      '  },',
      '});',
      `const ${isOfClass ? 'Offered' : 'call'} = loaded.${name} ?? loaded.default?.${name}${isDefault ? ' ?? loaded.default?.default ?? loaded.default ?? loaded' : ''};`,
      ...(isOfClass
        ? [
            "assert.equal(typeof Offered, 'function');",
            `const owner = typeof Offered.${method ?? ''} === 'function' ? Offered : new Offered(${built.join(', ')});`,
            `const call = owner.${method ?? ''}?.bind(owner);`,
          ]
        : []),
      "assert.equal(typeof call, 'function');",
      'try {',
      `  const result = await call(${given.join(', ')});`,
      "  if (typeof result === 'string') answer += result;",
      ...(given.includes('response') || given.includes('() => finished()') ? ['  await isFinished;'] : []),
      '} catch {',
      '  // To refuse is an answer as good as any.',
      '}',
      'finished();',
    ],
  };
};

/** A database that is handed in: whatever is called on it is written down, and answers everything. */
const anyDatabase: readonly string[] = [
  'const database = new Proxy(() => undefined, {',
  "  get: (_, name) => (name === 'then' ? undefined : database),",
  '  apply: (_, __, given) => {',
  '    record(given);',
  "    if (typeof given.at(-1) === 'function') given.at(-1)(null, database, database);",
  '    return database;',
  '  },',
  '});',
];

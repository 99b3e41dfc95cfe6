import type { Finding } from '@sallyport/core';
import type { FunctionSeen, Outline, SourceText } from '@sallyport/core/faces';
import { visibleLine } from '@sallyport/core/report/visible';
import { type Family, familyOf } from './knowledge/families.ts';
import { isConnectionName, pythonCall, type PythonCall } from './python-test-call.ts';
import { pythonTestParts, type PythonTestParts } from './python-test-parts.ts';
import { harmText } from './script-test.ts';

/** A test for a weakness: it fails while the weakness is there. Whether that is so has to be seen by running it before and after. */
export interface RegressionTest {
  readonly path: string;
  readonly text: string;
}

/** How a project in Python is laid out around a file, and how it writes tests. */
export interface PythonTestStyle {
  /** Where tests lie, relative to the root; `.` for the root. */
  readonly folder: string;
  /** How names of tests are told: `test_x.py` or `x_test.py`. */
  readonly named: 'before' | 'behind';
  /** The name that the file is imported by, e.g. `shop.orders`. */
  readonly module: string;
  /** Folders that imports of the file are looked for in, relative to the root, the first first. */
  readonly importFolders: readonly string[];
}

/**
 * A test in the form of `unittest`, which pytest runs too, for the function or method around a finding; or why there is none.
 *
 * It is called with an attack, directly or within a request of Flask, while what reaches out is replaced by something that only writes down: in its
 * module of the standard library or driver, under the names that the file imported it by, and in what the file keeps (a connection).
 */
export const newRegressionTest = (
  finding: Finding,
  file: SourceText,
  outline: Outline,
  style: PythonTestStyle,
): RegressionTest | { readonly why: string } => {
  if (!file.path.endsWith('.py')) return { why: 'tests are written for Python functions so far' };
  const at = finding.span.start.offset;
  const target = outline.functions
    .filter(({ start, end }) => start <= at && at < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (target === undefined) return { why: 'the finding stands in no function that can be called by itself' };
  const family = familyOf(finding.cwe);
  const parts = family === undefined ? undefined : pythonTestParts[family.name];
  if (family === undefined || parts === undefined)
    return { why: `no attack on ${finding.ruleId} can be shown in a test` };
  const called = pythonCall(target, outline);
  if ('why' in called) return called;
  const words = [file.path.replace(/\.py$/u, ''), target.symbol, family.name.toLowerCase()];
  const name = words.map((one) => one.replaceAll(/\W+/gu, '_')).join('_');
  const { folder, named } = style;
  const fileName = named === 'before' ? `test_${name}.py` : `${name}_test.py`;
  return {
    path: `${folder === '.' ? '' : `${folder}/`}${fileName}`,
    text: testText({ name, target, called, parts, family, finding, file, outline, style }),
  };
};

interface TestOf {
  readonly name: string;
  readonly target: FunctionSeen;
  readonly called: PythonCall;
  readonly parts: PythonTestParts;
  readonly family: Family;
  readonly finding: Finding;
  readonly file: SourceText;
  readonly outline: Outline;
  readonly style: PythonTestStyle;
}

const testText = ({ name, target, called, parts, family, finding, file, outline, style }: TestOf): string => {
  const { imports, patches, harm, value } = parts;
  const isView = target.reads.some((read) => read.startsWith('flask.request'));
  const isSql = family.name === 'SQL';
  const kept = isSql ? keptConnections(file.text, outline) : [];
  const takesConnection = isSql || called.takes.has('connection');
  const replaces = patches.some((line) => line.includes('replace('));
  const records = replaces && !isSql;
  const head = file.text.slice(target.start, target.end);
  const isAsync = /^(?:\s*@[^\n]*\n)*\s*async\s/u.test(head);
  const needsResult = isAsync || harm.some((line) => line.includes('result'));
  const up = style.folder === '.' ? 0 : style.folder.split('/').length;
  const folders = style.importFolders.map((one) => (one === '.' ? 'str(ROOT)' : `str(ROOT / ${JSON.stringify(one)})`));
  // Names of files are strangers' text, and a quotation mark would end the string.
  const title = visibleLine(`${target.symbol} in ${file.path}`).replaceAll(/["\\]/gu, '_');
  const modules = [
    ...new Set([
      'contextlib',
      'importlib',
      'inspect',
      'pathlib',
      'sys',
      'unittest',
      ...imports,
      ...(isAsync ? ['asyncio'] : []),
    ]),
  ];
  return [
    `"""${title}: an attack does no harm (${finding.ruleId}, ${finding.cwe[0] ?? 'no CWE'})."""`,
    '',
    ...modules.toSorted().map((one) => `import ${one}`),
    'from unittest import mock',
    '',
    `ATTACK = ${JSON.stringify(value)}`,
    'ROOT = pathlib.Path(__file__).resolve()' + `.parents[${String(up)}]`,
    '',
    '',
    'def load():',
    `    folders = [${folders.join(', ')}]`,
    '    sys.path[:0] = folders',
    '    try:',
    `        return importlib.import_module(${JSON.stringify(style.module)})`,
    '    finally:',
    '        del sys.path[: len(folders)]',
    '',
    '',
    `class ${pascal(name)}(unittest.TestCase):`,
    '    def test_attack_does_no_harm(self):',
    '        module = load()',
    '        seen = []',
    ...(takesConnection ? ['        connection = mock.MagicMock()'] : []),
    ...(called.takes.has('request') ? anyRequest : []),
    '',
    ...(replaces ? replaceLines(records) : []),
    '        with contextlib.ExitStack() as stack:',
    ...[
      ...(isView ? flaskRequest(target) : []),
      ...patches,
      ...kept.map((one) => `stack.enter_context(mock.patch.object(module, ${JSON.stringify(one)}, connection))`),
      `attacked = ${called.attacked}`,
      `given = {${called.given.join(', ')}}`,
      '# Another name or other parameters are an error here, and not a test that passes.',
      'inspect.signature(attacked).bind(**given)',
      ...(needsResult ? ['result = None'] : []),
      '# To refuse is an answer as good as any.',
      'with contextlib.suppress(Exception, SystemExit):',
      needsResult ? '    result = attacked(**given)' : '    attacked(**given)',
      ...(isAsync ? ['    if inspect.isawaitable(result):', '        result = asyncio.run(result)'] : []),
      ...withBegin('harm = ', harm),
    ].map((line) => (line === '' ? '' : `            ${line}`)),
    `        self.assertFalse(harm, f"${harmText}: {${isSql ? 'connection.mock_calls' : 'seen'}}")`,
    '',
    '',
    'if __name__ == "__main__":',
    '    unittest.main()',
    '',
  ].join('\n');
};

/** What the module keeps or imports under a name of a connection. */
const keptConnections = (text: string, { assignments }: Outline): readonly string[] => {
  const kept = assignments.filter(({ symbol }) => symbol === '').map(({ name }) => name);
  const imported = [...text.matchAll(/^from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#]*))/gmu)]
    .filter(([, from]) => from !== 'flask')
    .flatMap(([, , several = '', line = '']) => `${several}${line}`.split(','))
    .map((one) => /(\w+)\s*$/u.exec(one)?.[1] ?? '');
  return [...new Set([...kept, ...imported])].filter(isConnectionName);
};

const flaskRequest = (target: FunctionSeen): readonly string[] => {
  const parts = requestParts(target);
  const given = [...(parts['args'] ?? []), ...(parts['values'] ?? [])].map((one) => `${JSON.stringify(one)}: ATTACK`);
  const form = (parts['form'] ?? []).map((one) => `${JSON.stringify(one)}: ATTACK`);
  const json = [...(parts['json'] ?? []), ...bodyNames(target)].map((one) => `${JSON.stringify(one)}: ATTACK`);
  const headers = (parts['headers'] ?? []).map((one) => `${JSON.stringify(one)}: "x"`);
  return [
    'import flask',
    '',
    'app = next((one for one in vars(module).values() if isinstance(one, flask.Flask)), None)',
    'app = app or flask.Flask("regression")',
    'app.secret_key = app.secret_key or "test"',
    'context = app.test_request_context(',
    `    "/", method="POST", query_string={${given.join(', ')}}, ${json.length > 0 ? `json={${json.join(', ')}}` : `data={${form.join(', ')}}`}, headers={${headers.join(', ')}}`,
    ')',
    'stack.enter_context(context)',
  ];
};

const withBegin = (begin: string, [first = '', ...rest]: readonly string[]): readonly string[] => [
  begin + first,
  ...rest,
];

/** A request that holds the attack wherever it is asked. */
const anyRequest: readonly string[] = [
  '        request = mock.MagicMock()',
  '        for part in (request.GET, request.POST, request.args, request.form, request.query_params):',
  '            part.get.return_value = part.__getitem__.return_value = ATTACK',
];

/** Puts something in the place of a function, also where the module under test imported it by a name of its own. */
const replaceLines = (records: boolean): readonly string[] =>
  [
    ...(records
      ? ['def record(*given, **named):', '    seen.append((given, named))', '    return mock.MagicMock()', '']
      : []),
    `def replace(holder, name, instead${records ? '=record' : ''}):`,
    '    original = getattr(holder, name)',
    '    stack.enter_context(mock.patch.object(holder, name, instead))',
    '    for own, value in list(vars(module).items()):',
    '        if value is original:',
    '            stack.enter_context(mock.patch.object(module, own, instead))',
    '',
  ].map((line) => (line === '' ? '' : `        ${line}`));

/** Names that a body in JSON is asked for: those of the function's constant keys. */
const bodyNames = ({ code, reads }: FunctionSeen): readonly string[] =>
  reads.some((read) => /^flask\.request\.(?:get_json|json)\b/u.test(read))
    ? [...new Set([...code.matchAll(/(?:\[|\.get\()["']([\w-]{1,40})["']/gu)].map(([, name = '']) => name))].slice(
        0,
        20,
      )
    : [];

/** What the function reads of a request, by part and name. */
const requestParts = ({ reads }: FunctionSeen): Readonly<Record<string, readonly string[]>> => {
  const parts: Record<string, string[]> = {};
  for (const read of reads) {
    const [, part = '', name = ''] =
      /^flask\.request\.(args|form|values|headers|cookies|json)\.(.+)$/u.exec(read) ?? [];
    if (name !== '') (parts[part] ??= []).push(name);
  }
  return parts;
};

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/gu, (_, letter: string) => letter.toUpperCase()).replaceAll('_', '');

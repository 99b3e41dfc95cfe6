import type { Finding } from '@sallyport/core';
import type { FunctionSeen, Outline, SourceText } from '@sallyport/core/faces';
import { type Family, familyOf } from './knowledge/families.ts';

/** A test for a weakness: it fails while the weakness is there. Whether that is so has to be seen by running it before and after. */
export interface RegressionTest {
  readonly path: string;
  readonly text: string;
}

/**
 * A test in the form of `unittest`, which pytest runs too, for the function around a finding; or why there is none.
 *
 * The function is called with an attack, directly or within a request of Flask, while what reaches out is replaced by something that
 * only writes down. `folder` is where the project keeps its tests, relative to the root, `.` for the root.
 */
export const newRegressionTest = (
  finding: Finding,
  file: SourceText,
  { functions }: Outline,
  folder: string,
): RegressionTest | { readonly why: string } => {
  if (!file.path.endsWith('.py')) return { why: 'tests are written for Python functions so far' };
  const at = finding.span.start.offset;
  const target = functions
    .filter(({ start, end }) => start <= at && at < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (target === undefined || target.symbol === '' || target.symbol.includes('.'))
    return { why: 'the finding stands in no function that can be called by itself' };
  const family = familyOf(finding.cwe);
  const attack = family === undefined ? undefined : attacks[family.name];
  if (family === undefined || attack === undefined)
    return { why: `no attack on ${finding.ruleId} can be shown in a test` };
  const name = `test_${file.path.replace(/\.py$/u, '').replaceAll(/\W+/gu, '_')}_${target.symbol}_${slug(family)}`;
  const up = folder === '.' ? 0 : folder.split('/').length;
  return {
    path: `${folder === '.' ? '' : `${folder}/`}${name}.py`,
    text: testText(name, file.path, up, target, attack, finding),
  };
};

const slug = ({ name }: Family): string => name.toLowerCase().replaceAll(/\W+/gu, '_');

interface TestAttack {
  readonly value: string;
  /** Python lines that put a recorder in the place of what reaches out; they fill `seen`. */
  readonly patches: readonly string[];
  /** A Python expression over `seen`, `result` and `ATTACK` that is true when harm was done. */
  readonly harm: string;
}

const attacks: Readonly<Record<string, TestAttack>> = {
  commands: {
    value: 'a; echo harm',
    patches: [
      'for name in ("run", "Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput"):',
      '    stack.enter_context(mock.patch("subprocess." + name, recorder("command")))',
      'for name in ("system", "popen"):',
      '    stack.enter_context(mock.patch("os." + name, recorder("command")))',
    ],
    harm: 'any(ATTACK in given[0] if isinstance(given[0], str) else bool(named.get("shell")) for _, given, named in seen if given)',
  },
  SQL: {
    value: "x' OR '1'='1",
    patches: [
      'connection = mock.MagicMock()',
      'connection.__enter__.return_value = connection',
      'connection.cursor.return_value = connection',
      'connection.execute = connection.executemany = connection.executescript = recorder("sql")',
      'stack.enter_context(mock.patch("sqlite3.connect", return_value=connection))',
    ],
    harm: 'any(ATTACK in str(given[0]) for _, given, named in seen if given)',
  },
  files: {
    value: '../../../../../../etc/passwd',
    patches: ['stack.enter_context(mock.patch("builtins.open", recorder("open")))'],
    harm: 'any(os.path.normpath(str(given[0])).endswith("/etc/passwd") and "etc/passwd" in str(given[0]) for _, given, named in seen if given)',
  },
  'running text as code': {
    value: "__import__('builtins').__dict__.__setitem__('sallyport_harm', True)",
    patches: ['stack.callback(lambda: builtins.__dict__.pop("sallyport_harm", None))'],
    harm: 'hasattr(builtins, "sallyport_harm")',
  },
  'writing pages': {
    value: '<script>harm()</script>',
    patches: [],
    harm: 'ATTACK in (result if isinstance(result, str) else getattr(result, "get_data", lambda as_text: "")(as_text=True))',
  },
};

/** What the function reads of a request, by part and name. */
const requestParts = ({ reads }: FunctionSeen): Readonly<Record<string, readonly string[]>> => {
  const parts: Record<string, string[]> = {};
  for (const read of reads) {
    const [, part = '', name = ''] = /^flask\.request\.(args|form|values|headers|cookies)\.(.+)$/u.exec(read) ?? [];
    if (name !== '') (parts[part] ??= []).push(name);
  }
  return parts;
};

const testText = (
  name: string,
  path: string,
  up: number,
  target: FunctionSeen,
  { value, patches, harm }: TestAttack,
  finding: Finding,
): string => {
  const isView = target.reads.some((read) => read.startsWith('flask.request'));
  const parts = requestParts(target);
  const given = `{${[...(parts['args'] ?? []), ...(parts['values'] ?? [])].map((one) => `${JSON.stringify(one)}: ATTACK`).join(', ')}}`;
  const form = (parts['form'] ?? []).map((one) => `${JSON.stringify(one)}: ATTACK`).join(', ');
  const headers = (parts['headers'] ?? []).map((one) => `${JSON.stringify(one)}: "x"`).join(', ');
  const count = target.parameters.filter((one) => !one.startsWith('*') && !one.includes('=')).length;
  const call = `module.${target.symbol}(${Array.from({ length: count }, () => 'ATTACK').join(', ')})`;
  const lines = [
    `"""${target.symbol} in ${path}: an attack does no harm (${finding.ruleId}, ${finding.cwe[0] ?? 'no CWE'})."""`,
    '',
    'import builtins',
    'import contextlib',
    'import importlib.util',
    'import os',
    'import pathlib',
    'import sys',
    'import unittest',
    'from unittest import mock',
    '',
    `ATTACK = ${JSON.stringify(value)}`,
    `ROOT = pathlib.Path(__file__).resolve().parents[${String(up)}]`,
    '',
    '',
    'def load():',
    `    place = ROOT / ${JSON.stringify(path)}`,
    '    sys.path[:0] = [str(place.parent), str(ROOT)]',
    '    try:',
    `        spec = importlib.util.spec_from_file_location(${JSON.stringify(`${name}_target`)}, place)`,
    '        module = importlib.util.module_from_spec(spec)',
    '        spec.loader.exec_module(module)',
    '        return module',
    '    finally:',
    '        del sys.path[:2]',
    '',
    '',
    `class ${pascal(name)}(unittest.TestCase):`,
    '    def test_attack_does_no_harm(self):',
    '        module = load()',
    '        seen = []',
    '        result = ""',
    '',
    '        def recorder(kind):',
    '            def record(*given, **named):',
    '                seen.append((kind, given, named))',
    '                return mock.MagicMock()',
    '',
    '            return record',
    '',
    '        with contextlib.ExitStack() as stack:',
    ...(isView
      ? [
          '            import flask',
          '',
          '            app = flask.Flask("regression")',
          '            app.secret_key = "test"',
          `            stack.enter_context(app.test_request_context("/", method="POST", query_string=${given}, data={${form}}, headers={${headers}}))`,
        ]
      : []),
    ...patches.map((line) => `            ${line}`),
    '            try:',
    `                result = ${call}`,
    '            except Exception:',
    '                # To refuse is an answer as good as any.',
    '                pass',
    `            self.assertFalse(${harm}, seen)`,
    '',
    '',
    'if __name__ == "__main__":',
    '    unittest.main()',
    '',
  ];
  return lines.join('\n');
};

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/gu, (_, letter: string) => letter.toUpperCase()).replaceAll('_', '');

import { expect, it } from 'vitest';
import { refitCode } from './refit-code.ts';

it.each([
  ['stays where it is', 'def f():\n    return 2', 'def f():\n    return 1', 'def f():\n    return 2'],
  [
    'is moved in',
    'def f(self):\n    return 2\n',
    '    def f(self):\n        return 1',
    '    def f(self):\n        return 2',
  ],
  ['is moved out', '    def f():\n        return 2', 'def f():\n    return 1', 'def f():\n    return 2'],
  ['leaves long texts alone', '  def f():\n    x = """\na\n"""', 'def f():\n  pass', 'def f():\n  x = """\na\n"""'],
  ['loses its fence', '```python\ndef f():\n    return 2\n```', 'def f():\n    return 1', 'def f():\n    return 2'],
  [
    'in the middle of a line is moved by its end',
    '(req, res) => {\n  res.send("b");\n}',
    '(req, res) => {\n    res.send("a");\n  }',
    '(req, res) => {\n    res.send("b");\n  }',
  ],
  ['takes tabs', 'def f():\n\treturn 2', '\tdef f():\n\t\treturn 1', '\tdef f():\n\t\treturn 2'],
])('code %s', (_, code, old, expected) => {
  expect(refitCode(code, old, '\n')).toBe(expected);
  expect(refitCode(code, old.replaceAll('\n', '\r\n'), '\r\n')).toBe(expected.replaceAll('\n', '\r\n'));
});

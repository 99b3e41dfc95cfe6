import { expect, test } from 'vitest';
import { importedNames } from './imported-names.ts';

const names = (source: string): readonly string[] => importedNames(source).map(([name]) => name);

test.each([
  'open("x")',
  'eval("op" + "en")',
  'import logging\nlogging.basicConfig(filename="x")',
  'import logging\nlogging.FileHandler("x")',
  'import logging\nlogging.handlers.RotatingFileHandler("x")',
  'import argparse\nargparse.FileType("r")',
  'f = getattr(x, "op" + "en")',
])('%s brings the module of files', (source) => {
  expect(names(source)).toContain('io');
});

test('what opens nothing does not', () => {
  for (const source of ['opened = 1', 'print("reopening")', 'x.evaluate()']) expect(names(source)).not.toContain('io');
});

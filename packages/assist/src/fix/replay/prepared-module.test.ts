import { expect, it } from 'vitest';
import { preparedModule } from './prepared-module.ts';

const head = '__file__ = "/srv/app/program.py"\n';

it('sends imports of what reaches out to the stand-ins, under the names that the program uses', () => {
  const text = [
    'import os, json',
    'import os.path',
    'import xml.etree.ElementTree as ET',
    'from os.path import join',
    'from urllib.request import urlopen',
    'import requests',
    'from .models import User',
    'from . import db',
    '',
  ].join('\n');
  expect(preparedModule(text, 'left out')).toBe(
    `${head}${[
      'import sallyport_os as os, json',
      'import sallyport_os as os',
      'import sallyport_etree as ET',
      'from sallyport_os_path import join',
      'from sallyport_urllib_request import urlopen',
      'import requests',
      'from models import User',
      'from sallyport_near import db',
      '',
    ].join('\n')}\n`,
  );
});

it('binds only the built-in functions that the program calls, not methods of the same name', () => {
  expect(preparedModule('shelf.open(1)\nprint("a")\n', 'left out')).toBe(
    `from sallyport_lab import say as print\n${head}shelf.open(1)\nprint("a")\n\n`,
  );
});

it('keeps imports of __future__ first, and runs or leaves out what a program does when it is started', () => {
  const text = 'from __future__ import annotations\nx = 1\nif __name__ == "__main__":\n    x = 2\n';
  expect(preparedModule(text, 'runs')).toBe(
    `from __future__ import annotations\n__name__ = "__main__"\n${head}x = 1\nif __name__ == "__main__":\n    x = 2\n\n`,
  );
  expect(preparedModule(text, 'left out')).toBe(`from __future__ import annotations\n${head}x = 1\n\n`);
});

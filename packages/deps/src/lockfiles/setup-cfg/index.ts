/**
 * `setup.cfg` of setuptools: `[options]` and `[options.extras_require]`.
 *
 * Source: setuptools.pypa.io, "Configuring setuptools using setup.cfg files".
 */
import type { Member, Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { Asking } from '../asking.ts';
import { pythonGroup } from '../python-group.ts';
import { withIds } from '../python-use.ts';
import { readIni, type Ini, type IniLine } from './ini.ts';

export const setupCfg: Reader = {
  id: 'setup-cfg',
  role: 'manifest',
  owns: (path) => /(?:^|\/)setup\.cfg$/u.test(path),
  read: (text, path, files) => {
    const ini = readIni(text);
    const asking = new Asking(text, path, newLines(text), files);
    const options = ini.get('options');
    const add = (value: readonly IniLine[] | undefined, group: Parameters<Asking['addText']>[2]): void => {
      for (const { text: written, start } of listOf(value)) {
        const file = /^file:\s*(.*)$/u.exec(written)?.[1];
        if (file !== undefined) for (const one of file.split(',')) asking.addFile(one.trim(), start, group);
        // A value of the same section, which is read by itself.
        else if (!/^%\([^)]*\)s$/u.test(written))
          asking.addText(written.replace(/\s#.*$/u, ''), { start, offset: start }, group);
      }
    };
    add(options?.get('install_requires'), 'production');
    add(options?.get('setup_requires'), 'build');
    add(options?.get('tests_require'), 'development');
    for (const [extra, value] of ini.get('options.extras_require') ?? []) add(value, pythonGroup(extra, 'optional'));
    const members = memberOf(ini);
    return {
      format: 'setup-cfg',
      role: 'manifest',
      path,
      uses: withIds(asking.inOrder(members[0]?.name)),
      members,
      diagnostics: asking.diagnostics,
      alsoRead: asking.alsoRead,
    };
  },
};

/** A value of one line is a list with semicolons, one of several lines has one item in each. */
const listOf = (value: readonly IniLine[] | undefined): readonly IniLine[] => {
  const [only, ...more] = value ?? [];
  if (only === undefined || more.length > 0) return value ?? [];
  let start = only.start;
  return only.text.split(';').flatMap((part) => {
    const at = start + part.length - part.trimStart().length;
    start += part.length + 1;
    return part.trim() === '' ? [] : [{ text: part.trim(), start: at }];
  });
};

const memberOf = (ini: Ini): readonly Member[] => {
  const metadata = ini.get('metadata');
  const said = (key: string): string | undefined => {
    const text = metadata?.get(key)?.[0]?.text;
    return text === undefined || /^(?:attr|file):/u.test(text) ? undefined : text;
  };
  const name = said('name');
  const version = said('version');
  const licence = said('license');
  if (name === undefined) return [];
  return [
    {
      folder: '',
      name,
      ...(version === undefined ? {} : { version }),
      ...(licence === undefined ? {} : { licence }),
    },
  ];
};

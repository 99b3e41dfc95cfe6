import { describe, expect, it } from 'vitest';
import { newProject } from './project.ts';
import type { UnitContext } from '../match/match.ts';
import type { LanguageId } from '../languages/language.ts';

const resolveIn = (files: readonly string[]) => {
  const loads: string[] = [];
  const project = newProject({
    has: (path) => files.includes(path),
    load: (path) => {
      loads.push(path);
      return { path } as UnitContext;
    },
  });
  return {
    loads,
    resolve: (from: string, module: string, level = 0, language: LanguageId = 'python') =>
      project.resolve(from, module, level, language)?.path,
  };
};

describe('python modules', () => {
  const { resolve, loads } = resolveIn([
    'app/__init__.py',
    'app/db.py',
    'app/web/views.py',
    'app/web/forms.py',
    'tools.py',
    'json.py',
    'space/part.py',
  ]);
  it.each([
    ['a sibling', 'app/web/views.py', 'forms', 0, 'app/web/forms.py'],
    ['an absolute name from a folder above', 'app/web/views.py', 'app.db', 0, 'app/db.py'],
    ['a package', 'app/web/views.py', 'app', 0, 'app/__init__.py'],
    ['a file at the root', 'app/web/views.py', 'tools', 0, 'tools.py'],
    ['one dot', 'app/web/views.py', 'forms', 1, 'app/web/forms.py'],
    ['two dots', 'app/web/views.py', 'db', 2, 'app/db.py'],
    ['dots alone', 'app/web/views.py', '', 2, 'app/__init__.py'],
    ['a part of a folder without __init__', 'tools.py', 'space.part', 0, 'space/part.py'],
    ['not more dots than folders', 'tools.py', 'x', 3, undefined],
    ['not what is not there', 'app/web/views.py', 'requests', 0, undefined],
    ['not the standard library', 'tools.py', 'json', 0, undefined],
    ['not a folder without __init__', 'tools.py', 'space', 0, undefined],
    ['not itself', 'tools.py', 'tools', 0, undefined],
  ])('%s', (_, from, module, level, expected) => {
    expect(resolve(from, module, level)).toBe(expected);
  });
  it('loads each file once', () => {
    expect(loads).toEqual([...new Set(loads)]);
  });
});

describe('script modules', () => {
  const { resolve } = resolveIn(['src/a.js', 'src/b.ts', 'src/c/index.tsx', 'src/d.json', 'main.mjs']);
  it.each([
    ['with extension', 'src/b.ts', './a.js', 'src/a.js'],
    ['without extension', 'src/a.js', './b', 'src/b.ts'],
    ['a folder with index', 'src/a.js', './c', 'src/c/index.tsx'],
    ['from a folder above', 'src/c/index.tsx', '../a', 'src/a.js'],
    ['the compiled name of a TypeScript file', 'src/a.js', './b.js', 'src/b.ts'],
    ['not a package', 'src/a.js', 'b', undefined],
    ['not data', 'src/a.js', './d.json', undefined],
    ['not above the root', 'main.mjs', '../src/a', undefined],
  ])('%s', (_, from, module, expected) => {
    expect(resolve(from, module, 0, 'typescript')).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import type { ParsedUnit } from '../languages/language.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import type { UnitContext } from '../match/match.ts';
import { buildNames } from '../names/build-names.ts';
import { newProjectView, type ProjectView } from './project-view.ts';

const viewOf = (files: Record<string, string>): ProjectView =>
  newProjectView(
    {
      has: (path) => Object.hasOwn(files, path),
      read: (path) => ({ text: files[path] ?? '', hash: `hash of ${files[path] ?? ''}` }),
    },
    (path, text): UnitContext => {
      const unit: ParsedUnit = pythonLanguage.parse(text, 'python');
      return { path, unit, names: buildNames(unit) };
    },
  );

describe('the project view', () => {
  it('accounts for what was found and for what was looked for in vain', () => {
    const view = viewOf({ 'pkg/b.py': 'x = 1' });
    view.begin();
    expect(view.project.resolve('pkg/a.py', 'b', 1, 'python')?.path).toBe('pkg/b.py');
    expect(view.project.resolve('pkg/a.py', 'gone', 0, 'python')).toBeUndefined();
    expect(view.account()).toEqual({
      'pkg/b.py': 'hash of x = 1',
      'pkg/gone.py': null,
      'pkg/gone/__init__.py': null,
      'gone.py': null,
      'gone/__init__.py': null,
    });
  });
  it('accounts for answers that it remembers from an earlier look', () => {
    const view = viewOf({ 'b.py': 'x' });
    view.begin();
    view.project.resolve('a.py', 'b', 0, 'python');
    view.project.resolve('a.py', 'c', 0, 'python');
    const first = view.account();
    view.begin();
    expect(view.account()).toEqual({});
    view.project.resolve('other.py', 'b', 0, 'python');
    view.project.resolve('other.py', 'c', 0, 'python');
    expect(view.account()).toEqual(first);
  });
  it('knows a unit that was offered as the same object, and still accounts for it', () => {
    const view = viewOf({ 'b.py': 'x' });
    const unit = pythonLanguage.parse('x', 'python');
    const context = { path: 'b.py', unit, names: buildNames(unit) };
    view.offer(context);
    view.begin();
    expect(view.project.resolve('a.py', 'b', 0, 'python')).toBe(context);
    expect(view.account()).toEqual({ 'b.py': 'hash of x' });
  });
  it('forgets when it holds too much, and reads again', () => {
    const view = viewOf({ 'b.py': `x = "${'y'.repeat(2_100_000)}"` });
    view.begin();
    const first = view.project.resolve('a.py', 'b', 0, 'python');
    view.begin();
    const second = view.project.resolve('a.py', 'b', 0, 'python');
    expect(second?.path).toBe('b.py');
    expect(second).not.toBe(first);
    expect(Object.keys(view.account())).toEqual(['b.py']);
  });
});

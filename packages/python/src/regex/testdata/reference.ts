import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** One pattern with subjects, asked of both engines. Texts are code points (bytes for `bytes`). */
export interface Case {
  readonly pattern: readonly number[];
  readonly flags: number;
  readonly kind: 'str' | 'bytes';
  readonly subjects: readonly (readonly number[])[];
  readonly template: readonly number[];
  readonly pos: number;
  readonly endpos: number;
}

/** What CPython says to a case, as JSON; `SystemError` or `Late` where it runs into a bug of its own. */
export type Answer = unknown;

const isReference = (path: string): boolean => {
  const run = spawnSync(path, ['-c', 'import sys; print(sys.version_info[:2] == (3, 12))'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() === 'True';
};

const candidates = function* (): Generator<string> {
  const named = process.env['SALLYPORT_REFERENCE_PYTHON'];
  if (named !== undefined) yield named;
  yield 'python3.12';
  const versions = join(homedir(), '.pyenv', 'versions');
  if (!existsSync(versions)) return;
  for (const version of readdirSync(versions)) {
    if (version.startsWith('3.12')) yield join(versions, version, 'bin', 'python');
  }
};

/** Path of a CPython 3.12, or undefined. */
export const referencePython = (): string | undefined => {
  for (const path of candidates()) if (isReference(path)) return path;
  return undefined;
};

const script = `
import json, re, signal, sys, warnings
warnings.simplefilter('ignore')
def text(codes, kind):
    return bytes(codes) if kind == 'bytes' else ''.join(map(chr, codes))
def codes(value):
    return None if value is None else list(value) if isinstance(value, bytes) else [ord(c) for c in value]
def failure(e):
    if isinstance(e, re.error):
        return ['error', str(e), e.msg, e.pos, e.lineno, e.colno]
    return [type(e).__name__, str(e) if not isinstance(e, IndexError) else e.args[0]]
def spans(m):
    if m is None:
        return None
    return [[list(m.span(i)) for i in range(m.re.groups + 1)], m.lastindex]
def answer(case):
    kind = case['kind']
    try:
        p = re.compile(text(case['pattern'], kind), case['flags'])
    except (re.error, ValueError, OverflowError) as e:
        return {'problem': failure(e)}
    out = {'groups': p.groups, 'index': list(p.groupindex.items()), 'flags': p.flags, 'subjects': []}
    template = text(case['template'], kind)
    for subject in case['subjects']:
        s = text(subject, kind)
        one = {}
        one['match'] = spans(p.match(s))
        one['search'] = spans(p.search(s))
        one['fullmatch'] = spans(p.fullmatch(s))
        one['part'] = [spans(p.search(s, case['pos'], case['endpos'])), spans(p.match(s, case['pos'], case['endpos'])), spans(p.fullmatch(s, case['pos'], case['endpos']))]
        one['all'] = [spans(m) for m in p.finditer(s)]
        scanner = p.scanner(s)
        steps = []
        while True:
            m = scanner.match()
            if m is None:
                break
            steps.append(spans(m))
        one['scan'] = steps
        try:
            one['sub'] = codes(p.sub(template, s))
        except (re.error, IndexError) as e:
            one['sub'] = failure(e)
        out['subjects'].append(one)
    return out
class Late(BaseException):
    pass
def late(*_):
    raise Late
signal.signal(signal.SIGALRM, late)
def safe(case):
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        return answer(case)
    except SystemError:
        return 'SystemError'
    except Late:
        return 'Late'
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
json.dump([safe(case) for case in json.load(sys.stdin)], sys.stdout)
`;

/** CPython's answers to many cases, in one process. */
export const ask = (python: string, cases: readonly Case[]): readonly Answer[] => {
  const run = spawnSync(python, ['-c', script], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 100_000,
  });
  if (run.status !== 0) throw new Error(`the reference failed: ${run.signal ?? ''} ${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout);
};

/**
 * `signal`: names, numbers and handlers. No signal reaches a program here, so no handler is ever called; what sends or awaits one is not there.
 */
import { pythonModule } from './python-module.ts';

/** Numbers of Linux on x86-64. Source: signal(7). */
const signals =
  'HUP=1 INT=2 QUIT=3 ILL=4 TRAP=5 ABRT=6 BUS=7 FPE=8 KILL=9 USR1=10 SEGV=11 USR2=12 PIPE=13 ALRM=14 TERM=15 STKFLT=16 CHLD=17 CONT=18 STOP=19 TSTP=20 TTIN=21 TTOU=22 URG=23 XCPU=24 XFSZ=25 VTALRM=26 PROF=27 WINCH=28 IO=29 PWR=30 SYS=31 RTMIN=34 RTMAX=64 IOT=6 CLD=17 POLL=29'
    .split(' ')
    .map((one) => one.split('=') as [string, string]);

/** Source: strsignal(3). */
const texts: Readonly<Record<string, string>> = {
  1: 'Hangup',
  2: 'Interrupt',
  3: 'Quit',
  4: 'Illegal instruction',
  5: 'Trace/breakpoint trap',
  6: 'Aborted',
  7: 'Bus error',
  8: 'Floating point exception',
  9: 'Killed',
  10: 'User defined signal 1',
  11: 'Segmentation fault',
  12: 'User defined signal 2',
  13: 'Broken pipe',
  14: 'Alarm clock',
  15: 'Terminated',
  17: 'Child exited',
  18: 'Continued',
  19: 'Stopped (signal)',
  20: 'Stopped',
};

export const newModule = pythonModule(
  'signal',
  `
import enum as _enum

NSIG = 65


class Signals(_enum.IntEnum):
${signals.map(([name, number]) => `    SIG${name} = ${number}`).join('\n')}


class Handlers(_enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


${signals.map(([name]) => `SIG${name} = Signals.SIG${name}`).join('\n')}
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}
_texts = ${JSON.stringify(texts).replaceAll(/"(\d+)":/g, '$1:')}


def _checked(signalnum):
    number = int(signalnum)
    if not 0 < number < NSIG:
        raise ValueError("signal number out of range")
    return number


def signal(signalnum, handler, /):
    number = _checked(signalnum)
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler
    return before


def getsignal(signalnum, /):
    return _handlers.get(_checked(signalnum), SIG_DFL)


def strsignal(signalnum, /):
    return _texts.get(_checked(signalnum))


def valid_signals():
    return {Signals(n) if n in _known else n for n in range(1, NSIG) if n not in (32, 33)}


_known = {int(one) for one in Signals}
`,
);

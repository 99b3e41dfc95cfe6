import signal
print(signal.SIGINT.value, signal.Signals(15).name, signal.SIGTERM, repr(signal.SIGKILL), signal.strsignal(9), len(signal.valid_signals()))
print(signal.signal(signal.SIGTERM, lambda *a: None), signal.getsignal(signal.SIGTERM) is not None, repr(signal.SIG_IGN), str(signal.SIG_DFL))
print(signal.Signals.SIGIOT.name, signal.SIGCLD is signal.SIGCHLD, [s.name for s in list(signal.Signals)][:5], signal.NSIG)
for bad in (0, 65, 9):
    try:
        signal.signal(bad, signal.SIG_IGN)
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
try:
    signal.signal(15, 5)
except TypeError as e:
    print(e)
print(signal.getsignal(signal.SIGUSR1), signal.strsignal(1), signal.strsignal(15), signal.strsignal(11))

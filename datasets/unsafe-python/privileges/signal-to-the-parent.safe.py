# label: safe
# cwe: CWE-250
# expect: returned
# why: sets up what should happen when it is asked to stop

import signal


def handler(number, frame):
    print("stopping")


before = signal.signal(signal.SIGTERM, handler)
print(before == signal.SIG_DFL, signal.getsignal(signal.SIGTERM) is handler)
signal.signal(signal.SIGTERM, before)
print(signal.Signals(15).name)

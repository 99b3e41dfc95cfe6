# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted sys.addaudithook
# why: hooks into the events of the interpreter

import sys

SEEN = []


def watch(event, arguments):
    if event in ("open", "socket.connect", "subprocess.Popen"):
        SEEN.append((event, arguments))


sys.addaudithook(watch)
sys.setprofile(lambda frame, event, argument: SEEN.append((frame.f_code.co_name, event)))
sum([1, 2, 3])
print(len(SEEN), "events")

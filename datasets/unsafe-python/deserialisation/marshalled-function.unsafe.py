# label: unsafe
# cwe: CWE-502
# expect: refused import-not-granted marshal
# why: brings code back from marshalled bytes

import marshal
import types


def send(function):
    return marshal.dumps(function.__code__)


def receive(data):
    return types.FunctionType(marshal.loads(data), globals(), "received")


def greet(name):
    return "hello " + name


print(receive(send(greet))("Ann"))

# label: unsafe
# cwe: CWE-77
# expect: refused import-not-granted subprocess
# why: passes words of a request on to a build tool

from subprocess import PIPE, Popen

REQUEST = "make clean all SHELL='sh -c id'"


def build(request):
    process = Popen(request.split(" "), stdout=PIPE, stderr=PIPE)
    out, err = process.communicate(timeout=30)
    return process.returncode, out.decode()[-200:], err.decode()[-200:]


code, out, err = build(REQUEST)
print("exit", code)
print(out or err)

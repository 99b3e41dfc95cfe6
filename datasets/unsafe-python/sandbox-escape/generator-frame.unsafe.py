# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied gi_frame
# why: reaches the built-ins through the frame of a generator

def numbers():
    yield 1
    yield 2


walker = numbers()
next(walker)
tools = walker.gi_frame.f_builtins
tools["exec"]("print('outside')")

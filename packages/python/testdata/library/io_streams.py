import io
import sys


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO("first\nsecond\r\nthird")
print(repr(s.readline()), s.tell(), repr(s.read(3)), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue(), s.seek(2), s.read(2), s.closed, s.readable(), s.writable(), s.seekable())
w = io.StringIO()
print(w.write("abc"), w.write(""), w.writelines(["d", "e\n"]), repr(w.getvalue()), w.seek(1), w.write("ZZZZZZZZ"), repr(w.getvalue()), w.truncate(4), repr(w.getvalue()), w.tell())
print("to buffer", 1, end="!", file=w)
print(repr(w.getvalue()), repr(io.StringIO("a\r\nb\rc", newline=None).read()), repr(io.StringIO("a\r\nb", newline="").readline()), io.StringIO("x", None).read())
a = io.StringIO("start")
a.seek(0, 2)
a.write("+end")
a.seek(20)
a.write("far")
print(repr(a.getvalue()))
b = io.BytesIO(b"hello\nworld")
print(b.read(2), b.readline(), b.tell(), b.seek(-3, 2), b.read(), b.seek(0), b.readlines(), b.getvalue(), b.write(b"!!"), b.getvalue(), b.getbuffer().nbytes, b.seek(2), b.peek if hasattr(b, "peek") else b.read1(3), b.readinto(bytearray(3)))
with io.StringIO() as ctx:
    ctx.write("in")
    print(ctx.getvalue())
attempt(lambda: ctx.getvalue())
attempt(lambda: ctx.write("x"))
attempt(lambda: s.write(5))
attempt(lambda: s.write(b"x"))
attempt(lambda: b.write("x"))
attempt(lambda: s.seek(-1))
attempt(lambda: s.seek(1, 1))
attempt(lambda: b.seek(-100, 0))
attempt(lambda: io.StringIO(5))
attempt(lambda: io.BytesIO("x"))
attempt(lambda: s.fileno())
attempt(lambda: s.read("x"))
attempt(lambda: s.writelines([1]))
attempt(lambda: next(io.StringIO("")))
t = io.TextIOWrapper(io.BytesIO("é\nü".encode()), encoding="utf-8")
print(t.readline(), t.read(), t.encoding)
o = io.BytesIO()
tw = io.TextIOWrapper(o, encoding="utf-8", newline="\r\n")
tw.write("a\nb")
tw.flush()
print(o.getvalue(), isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(s, io.IOBase), io.UnsupportedOperation.__mro__[1].__name__, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
captured, sys.stdout = sys.stdout.getvalue(), old
print("captured", repr(captured), sys.stdout.write("direct\n"))
for i, line in enumerate(io.StringIO("x\ny\n"), 1):
    print(i, line.rstrip())

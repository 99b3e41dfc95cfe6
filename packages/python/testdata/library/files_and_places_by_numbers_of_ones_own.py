# Numbers of open files and of lines may be of a class that the program made.
from html.parser import HTMLParser
import os
class N(int): pass
class P(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print(tag, self.getpos())
p = P()
p.feed("<a>\n<b>")
p.lineno = N(10)
p.offset = N(3)
p.feed("x<c>\n  <d>")
p.lineno = 2**70
p.feed("\n<e>")
p.lineno = True
p.feed("\n<f>")
fd = os.open("/tmp/x", os.O_CREAT | os.O_RDWR)
print(os.path.exists(N(fd)), os.path.exists(fd))
with open(N(fd), "w") as f:
    f.write("hello")
    print(f.name, type(f.name))
print(open("/tmp/x").read())
fd = os.open("/tmp/x", os.O_RDONLY)
print(os.fstat(N(fd)).st_size, os.stat(N(fd)).st_size)
print(os.path.isfile(N(fd)), os.path.isdir(fd))
os.lseek(N(fd), 1, 0)
print(os.read(N(fd), N(3)))
os.close(N(fd))
print(os.path.exists(N(fd)), os.path.isfile(fd), os.path.isdir(fd))
for bad in (2**80, N(2**70), -1, N(-5), N(99), 1.5):
    try:
        open(bad)
        print("opened", bad)
    except Exception as e:
        print(type(e).__name__, e)

import io, os, sys, pathlib
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class MyRaw(io.RawIOBase):
    def __init__(self,d): self.d=d; self.p=0
    def readable(self): return True
    def readinto(self,b):
        n=min(len(b),len(self.d)-self.p); b[:n]=self.d[self.p:self.p+n]; self.p+=n; return n
r=MyRaw(b"line1\nline2\nrest"); print(r.read(3), r.readline(), list(io.BufferedReader(MyRaw(b"a\nb\nc")))); print(r.readall(), r.closed); r.close(); print(r.closed)
print(io.TextIOWrapper(io.BufferedReader(MyRaw("é\nü".encode())),encoding="utf-8").read())
class Up(io.StringIO):
    def write(self,s): return super().write(s.upper())
u=Up(); print("abc",file=u); print(u.getvalue()); u.x=1; print(u.x)
class Tee(io.TextIOBase):
    def __init__(self): self.b=[]
    def write(self,s): self.b.append(s); return len(s)
tt=Tee(); print("hi",1,file=tt); print(tt.b, tt.closed, tt.writable())
import contextlib
try:
    with contextlib.redirect_stdout(io.StringIO()) as f: print("captured")
    print(repr(f.getvalue()))
except Exception as e: print(e)
s=io.StringIO("😀a\nb😀\n"); print(s.read(1), s.tell(), s.readline(), s.tell(), s.readlines(), s.seek(1), s.read()); s.seek(1); s.write("XY"); print(s.getvalue())
with open("/tmp/t1.txt","w",encoding="utf-16") as f: f.write("hé"); f.write("llo")
print(open("/tmp/t1.txt","rb").read(), open("/tmp/t1.txt",encoding="utf-16").read())
with open("/tmp/t2.txt","w",newline="\r\n") as f: f.write("a\nb\n")
print(open("/tmp/t2.txt","rb").read(), open("/tmp/t2.txt").read(), open("/tmp/t2.txt",newline="").readlines())
with open("/tmp/t2.txt") as f:
    print(f.readline(), f.tell(), f.read(1), f.tell()); f.seek(0); print(f.read(2)); p=f.tell(); x=f.read(); f.seek(p); print(x==f.read())
with open("/tmp/t3.bin","wb+") as f: f.write(b"hello\nworld"); f.seek(-3,2); print(f.read(), f.tell()); f.seek(2); f.write(b"XX"); f.seek(0); print(f.readline(), f.tell(), f.readlines(), f.truncate(4)); f.seek(0); print(f.read())
with open("/tmp/t3.bin","ab") as f: print(f.tell(), f.write(b"zz"), f.tell())
with open("/tmp/t3.bin","r+") as f: print(f.read(2)); f.seek(0); f.write("AB"); f.seek(0,2); f.write("end")
print(open("/tmp/t3.bin").read())
t(lambda: open("/tmp/t3.bin","rb").readinto(bytearray(4))); b=bytearray(3); f=open("/tmp/t3.bin","rb"); print(f.readinto(b), b, f.peek(2)[:2], f.read1(2)); f.close()
with open("/tmp/t4.txt","x") as f: f.write("1")
t(lambda: open("/tmp/t4.txt","x")); os.remove("/tmp/t4.txt")
t(lambda: open("/tmp/t3.bin","r",encoding="ascii",errors="ignore").read()); open("/tmp/t5","wb").write(b"\xff\xfe"); t(lambda: open("/tmp/t5",encoding="utf-8").read())
fd=os.open("/tmp/t6",os.O_CREAT|os.O_RDWR); os.write(fd,b"abc"); os.lseek(fd,0,0); print(os.read(fd,2), os.fstat(fd).st_size); f=os.fdopen(fd,"rb"); print(f.read()); f.close(); t(lambda: os.close(fd))
for n in ("t1.txt","t2.txt","t3.bin","t5","t6"): os.unlink("/tmp/"+n)
os.environ["A"]="b"; print(os.environ["A"], os.getenv("A"), os.path.expandvars("$A/x"), "A" in os.environ); t(lambda: os.environ.pop("A")); 
t(lambda: isinstance("x",os.PathLike)); t(lambda: isinstance(pathlib.Path("x"),os.PathLike)); t(lambda: issubclass(pathlib.PurePath,os.PathLike))
print(isinstance(sys.stdout,io.TextIOBase), sys.stdout.name, sys.stdout.encoding, sys.stdout.writable()); sys.stdout.flush()
class P(pathlib.PurePosixPath): pass
print(P("a")/"b", type(P("a")/"b").__name__, repr(P("a").parent), pathlib.Path("a") == pathlib.PurePosixPath("a"), pathlib.PurePath("a/b") in {pathlib.PurePath("a/b")}, "x"/pathlib.Path("y")); t(lambda: pathlib.Path("a")/5); t(lambda: pathlib.Path("a")+"b"); t(lambda: pathlib.Path("a") < "b"); t(lambda: pathlib.Path("a").parents[0]); t(lambda: list(pathlib.Path("a/b/c").parents)); t(lambda: pathlib.Path("/a/b").as_uri()); t(lambda: f"{pathlib.Path('a'):>5}"); t(lambda: pathlib.Path("~").expanduser().is_absolute())
match pathlib.Path("a.txt").suffix:
    case ".txt": print("txt")

import zipfile, io, os, shutil, tempfile
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=tempfile.mkdtemp(); os.chdir(d)
os.makedirs("s/x"); open("s/a.txt","w").write("aaa"); open("s/x/b.txt","w").write("bbb"*100)
shutil.make_archive("o","zip","s"); shutil.make_archive("o3","zip",".","s")
t(lambda: sorted(zipfile.ZipFile("o.zip").namelist())); t(lambda: sorted(zipfile.ZipFile("o3.zip").namelist()))
b=io.BytesIO()
with zipfile.ZipFile(b,"w",zipfile.ZIP_DEFLATED) as z:
    z.writestr("a/b.txt","hi"*100); z.writestr("é.txt",b"x"); z.write("s/a.txt","renamed.txt"); z.write("s")
    with z.open("member.bin","w") as m: m.write(b"123"); m.write(b"45")
    print(z.namelist()); i=zipfile.ZipInfo("man.txt",(2020,1,2,3,4,6)); z.writestr(i,"m"); t(lambda: z.read("man.txt"))
b.seek(0); print(zipfile.is_zipfile(b))
with zipfile.ZipFile(b) as z:
    for i in z.infolist(): print(i.filename,i.file_size,i.compress_type,i.is_dir(),i.CRC)
    print(z.getinfo("man.txt").date_time, z.read("member.bin"), z.testzip(), z.open("a/b.txt").read(4)); t(lambda: z.read("nope")); t(lambda: z.writestr("a","b"))
    z.extractall("ex"); print(sorted(os.listdir("ex"))); t(lambda: z.extract("man.txt","ex2")); print([l for l in io.TextIOWrapper(z.open("man.txt"))])
t(lambda: zipfile.ZipFile(io.BytesIO(b"nope"))); t(lambda: zipfile.ZipFile("missing.zip")); t(lambda: zipfile.ZipFile("x","q")); t(lambda: z.read("man.txt")); print(z)
with zipfile.ZipFile("o.zip","a") as z: z.writestr("more","1")
print(sorted(zipfile.ZipFile("o.zip").namelist()), zipfile.is_zipfile("o.zip"), zipfile.is_zipfile("s/a.txt"), zipfile.is_zipfile("nope"))
t(lambda: shutil.unpack_archive("o.zip","un")); print(sorted(os.listdir("un"))); t(lambda: shutil.unpack_archive("s/a.txt")); t(lambda: shutil.make_archive("q","rar"))
import gzip
with gzip.open("f.gz","wt") as f: f.write("line\nnext\n")
with gzip.open("f.gz","rt") as f: print(f.read(), f)
with gzip.open("f.gz") as f: print(f.readline(), list(f)); 
t(lambda: gzip.open("f.gz").read()); t(lambda: gzip.GzipFile("f.gz").read(3)); t(lambda: gzip.open("missing.gz")); t(lambda: gzip.open("s/a.txt").read())

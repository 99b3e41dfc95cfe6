import os, shutil
os.mkdir("pages")
for n in range(2):
    open(f"pages/{n}.html", "w").write(f"<p>{n}</p>")
archive = shutil.make_archive("site", "zip", "pages")
shutil.rmtree("pages")
shutil.unpack_archive(archive, "again")
print(sorted(os.listdir("again")), os.path.basename(archive))

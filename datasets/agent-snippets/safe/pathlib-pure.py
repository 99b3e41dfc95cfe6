from pathlib import PurePosixPath
p = PurePosixPath("/var/log/app.log")
print(p.name, p.stem, p.parent, p.with_suffix(".txt"))

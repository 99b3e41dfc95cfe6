import gzip
with gzip.open("x.gz", "wt") as f:
    f.write("packed text")
with gzip.open("x.gz", "rt") as f:
    print(f.read())

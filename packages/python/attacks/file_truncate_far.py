# expect: raised OSError
with open("/tmp/a", "wb") as f:
    f.truncate(10**12)

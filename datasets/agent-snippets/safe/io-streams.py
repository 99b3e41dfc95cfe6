import io
s = io.StringIO("a\nb\n")
print([l.strip() for l in s], io.BytesIO(b"xyz").read(2))

import tempfile
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    f.write("abc")
    f.seek(0)
    print(f.read())

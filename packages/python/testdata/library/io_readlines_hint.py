import io

for text in ["a\nb\nc\n", "ab\ncd\nef", "é\nü\nx\n", "\n\n\n", "a\U0001f600\nb\nc\n"]:
    data = text.encode()
    with open("x.txt", "wb") as f:
        f.write(data)
    for hint in [None, -1, 0, 1, 2, 3, 4, 5, 100]:
        print(repr(text), hint)
        if hint is not None:
            print(io.StringIO(text, newline="\n").readlines(hint))
        print(io.BytesIO(data).readlines(hint), io.TextIOWrapper(io.BytesIO(data), encoding="utf-8").readlines(hint))
        with open("x.txt", encoding="utf-8") as f, open("x.txt", "rb") as g, open("x.txt", "rb", buffering=0) as h:
            print(f.readlines(hint), g.readlines(hint), h.readlines(hint))

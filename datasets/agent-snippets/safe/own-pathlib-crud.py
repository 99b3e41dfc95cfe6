from pathlib import Path
p = Path("inbox") / "mail.txt"
p.parent.mkdir(parents=True, exist_ok=True)
p.write_text("hello")
q = p.with_suffix(".old")
p.rename(q)
print(p.exists(), q.read_text(), [x.name for x in p.parent.iterdir()])
q.unlink()
p.parent.rmdir()
print(p.parent.exists())

from pathlib import Path
p = Path("data") / "x.txt"
p.parent.mkdir(exist_ok=True)
p.write_text("hello")
print(p.read_text(), p.suffix, p.exists())

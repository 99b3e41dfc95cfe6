from pathlib import Path
p = Path("conf.txt")
p.write_text("a=1\nb=2\n")
lines = [l.replace("b=2", "b=3") for l in p.read_text().splitlines()]
p.write_text("\n".join(lines))
print(p.read_text())

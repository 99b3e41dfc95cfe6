from pathlib import Path
for n in "ab":
    Path(f"{n}.md").write_text(n)
print(sorted(p.name for p in Path(".").glob("*.md")))

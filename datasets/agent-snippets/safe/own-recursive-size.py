from pathlib import Path
def size(path):
    return path.stat().st_size if path.is_file() else sum(size(c) for c in path.iterdir())
root = Path("r")
(root / "x" / "y").mkdir(parents=True)
(root / "x" / "f").write_text("12345")
(root / "x" / "y" / "g").write_text("123")
print(size(root))

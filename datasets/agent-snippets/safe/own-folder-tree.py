import os
base = "project"
for sub in ("src", "tests", "docs"):
    os.makedirs(os.path.join(base, sub), exist_ok=True)
for path in ("src/main.py", "tests/test_main.py", "docs/index.md"):
    with open(os.path.join(base, path), "w") as f:
        f.write("# " + path)
for root, dirs, files in os.walk(base):
    dirs.sort()
    level = root.count(os.sep)
    print("  " * level + os.path.basename(root) + "/")
    for name in sorted(files):
        print("  " * (level + 1) + name)

import os
os.environ["GREETING"] = "hello"
for name in ("GREETING", "FAREWELL"):
    print(name, os.environ.get(name, "(not set)"))
del os.environ["GREETING"]
print("GREETING" in os.environ)

# expect: ended ['sys_facts.py'] [] flags False
import sys
print(sorted(sys.argv), [p for p in sys.path if "sallyport" in p or "node" in p], sys.flags.__class__.__name__, hasattr(sys, "_MEIPASS"))

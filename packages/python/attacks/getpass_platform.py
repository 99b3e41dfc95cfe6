# expect: refused
import platform, sys
print(platform.node() == "" or len(platform.node()) < 100, "node" in sys.version.lower(), "/" in sys.executable if sys.executable else False)

# expect: ended bye!
import atexit
atexit.register(print, "bye", **{"end": "!\n"})

# expect: ended "--- Logging error ---\nTraceback (most recent call last):\nAttributeError: 'str' object has no attribute 'constructor'\nCall stack:\n  File \"logging_brace_format.py\", line 6, in <module>\n    logging.getLogger(\"a\").warning(\"x\")\nMessage: 'x'\nArguments: ()"
import logging, sys
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{msg.constructor}", style="{"))
logging.getLogger("a").addHandler(h)
logging.getLogger("a").warning("x")

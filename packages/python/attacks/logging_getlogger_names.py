# expect: ended "__proto__\nconstructor\na.__proto__.b\nroot"
import logging
for n in ("__proto__", "constructor", "a.__proto__.b", ""):
    print(logging.getLogger(n).name)

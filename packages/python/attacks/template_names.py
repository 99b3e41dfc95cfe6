# expect: ended $constructor ${__proto__} $toString
import string
print(string.Template("$constructor ${__proto__} $toString").safe_substitute({}))

# expect: ended {'__proto__': ['1'], 'constructor': ['2'], '__proto__[x]': ['3']}
import urllib.parse
print(urllib.parse.parse_qs("__proto__=1&constructor=2&__proto__[x]=3"))

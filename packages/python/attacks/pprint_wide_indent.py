# expect: exhausted
import pprint
print(len(pprint.pformat([[1] * 40] * 40, indent=10**9)))

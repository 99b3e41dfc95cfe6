# expect: refused
import sys
sys.modules["constructor"] = 5
sys.modules["json"] = 7
import json
print(json)

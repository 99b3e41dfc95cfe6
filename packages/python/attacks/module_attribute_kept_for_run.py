# expect: ended 5 6
import json
json.__proto__ = 5
setattr(json, "toString", 6)
print(getattr(json, "__proto__"), json.toString)

# expect: raised RecursionError
import json
json.loads("[" * 10**5)

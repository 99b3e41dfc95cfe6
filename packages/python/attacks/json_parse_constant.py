# expect: ended ['NaN', 'Infinity', '-Infinity'] 1.5 1
import json
print(json.loads("[NaN, Infinity, -Infinity]", parse_constant=lambda c: c), json.loads("1.5", parse_float=str), json.loads("5", parse_int=len))

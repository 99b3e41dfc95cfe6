try:
    import some_fast_parser as parser
except ImportError:
    import json as parser
print(parser.loads('{"a": 1}'))

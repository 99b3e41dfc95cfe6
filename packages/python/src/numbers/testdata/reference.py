"""Evaluates one expression per line of the input (JSON strings) and answers one JSON string per line: a str as `s` and
itself, an exception as `!Name: message`, and anything else as its repr. The expressions are this project's own."""
import json, sys, math, cmath, random, fractions, decimal, statistics

inf, nan = float('inf'), float('nan')
names = {**globals(), **vars(math)}
names['pow'] = pow
names['mpow'] = math.pow
for line in sys.stdin:
    try:
        value = eval(json.loads(line), names)
        text = 's' + value if type(value) is str else repr(value)
    except Exception as error:
        text = f'!{type(error).__name__}: {error}'
    sys.stdout.write(json.dumps(text) + '\n')

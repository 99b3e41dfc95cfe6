# expect: ended {1: 'float', '1': 'text', 's:1': 'prefixed', 'n1': 'n', '\x00': 'nul', (1,): 't', '(1,)': 'tt'}
d = {1: "int", "1": "text", "s:1": "prefixed", "n1": "n", True: "bool", 1.0: "float", "\0": "nul", (1,): "t", "(1,)": "tt"}
print(d)

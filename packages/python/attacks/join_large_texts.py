# expect: exhausted
",".join(["a"*10**6]*10**4)

# expect: raised ValueError
e = ValueError()
e.args = ({"then": 1}, ...)
raise e

name = "x"
text = """
first line
second line %d
""" % name

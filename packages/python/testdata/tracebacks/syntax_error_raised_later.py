import traceback

try:
    compile("x = (1,\ny = 2", "<input>", "exec")
except SyntaxError as e:
    traceback.print_exc()
    print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
raise SyntaxError("made by hand", ("other.py", 3, 5, "some code here\n", 3, 9))

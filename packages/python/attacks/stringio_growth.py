# expect: exhausted
import io
f = io.StringIO()
while True: f.write("x" * 1000)

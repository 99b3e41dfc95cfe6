# expect: exhausted
import io
b = io.BytesIO()
b.seek(10**12)
b.write(b"x")

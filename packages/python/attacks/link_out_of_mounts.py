# expect: refused
import io
print(io.open("/proc/self/environ").read())

# expect: refused
import glob
while True:
    glob.glob("/**/*" * 5, recursive=True)

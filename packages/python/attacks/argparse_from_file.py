# expect: ended Namespace(x='@/etc/passwd')
import argparse
p = argparse.ArgumentParser(fromfile_prefix_chars="@", exit_on_error=False)
p.add_argument("x")
try:
    print(p.parse_args(["@/etc/passwd"]))
except BaseException as e:
    print(type(e).__name__)

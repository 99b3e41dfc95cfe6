# label: unsafe
# cwe: CWE-833
# expect: returned
# why: takes two locks in opposite order in two threads

import threading
import time

first, second = threading.Lock(), threading.Lock()


def work(a, b):
    with a:
        time.sleep(0.1)
        with b:
            print("both")


threads = [threading.Thread(target=work, args=pair) for pair in ((first, second), (second, first))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

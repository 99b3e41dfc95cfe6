import html
import time


def weak(text):
    # ruleid: python.robustness.obsolete-function
    started = time.perf_counter()
    # ruleid: python.robustness.obsolete-function
    return html.escape(text), started


def fine(text):
    # ok: python.robustness.obsolete-function
    return html.escape(text), time.perf_counter()

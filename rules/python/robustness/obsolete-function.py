import cgi
import html
import time


def weak(text):
    # ruleid: python.robustness.obsolete-function
    started = time.clock()
    # ruleid: python.robustness.obsolete-function
    return cgi.escape(text), started


def fine(text):
    # ok: python.robustness.obsolete-function
    return html.escape(text), time.perf_counter()

import requests


def weak(url):
    # ruleid: python.robustness.no-timeout
    return requests.get(url, timeout=10)


def fine(url):
    # ok: python.robustness.no-timeout
    return requests.get(url, timeout=10)

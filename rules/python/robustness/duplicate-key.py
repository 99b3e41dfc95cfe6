# ruleid: python.robustness.duplicate-key
LIMITS = {"upload": 10, "name": 50, "upload": 1000}
# ruleid: python.robustness.duplicate-key
PAIRS = [("upload", 10), ("name", 50), ("upload", 1000)]
# ok: python.robustness.duplicate-key
FINE = {"upload": 10, "name": 50}

import ctypes
import os
import sys


def plugins():
    # ruleid: python.code.module-path-from-input
    sys.path.insert(0, os.environ["PLUGIN_DIR"])
    # ruleid: python.code.module-path-from-input
    ctypes.CDLL(sys.argv[1])
    # ok: python.code.module-path-from-input
    sys.path.insert(0, "/opt/shop/plugins")
    # ok: python.code.module-path-from-input
    ctypes.CDLL("libm.so.6")

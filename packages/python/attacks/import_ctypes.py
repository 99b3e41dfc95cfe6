# expect: refused
import ctypes

# expect: refused
import shelve

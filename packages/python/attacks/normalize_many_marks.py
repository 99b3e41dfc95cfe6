# expect: exhausted
import unicodedata
s = "a" + "\u0301\u0323" * 10**6
while True:
    unicodedata.normalize("NFC", s)
    unicodedata.normalize("NFD", s)

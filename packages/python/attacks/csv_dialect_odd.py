# expect: ended "TypeError\nTypeError\nTypeError\nTypeError\nTypeError"
import csv, io
for k in ({"delimiter": "ab"}, {"quotechar": 5}, {"constructor": 1}, {"lineterminator": None}, {"quoting": 99}):
    try:
        csv.writer(io.StringIO(), **k).writerow([1])
        print("ok")
    except TypeError:
        print("TypeError")

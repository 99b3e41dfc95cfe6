# expect: ended [{'__proto__': '1', 'constructor': '2', None: ['3']}]
import csv
print(list(csv.DictReader(["__proto__,constructor", "1,2,3"])))

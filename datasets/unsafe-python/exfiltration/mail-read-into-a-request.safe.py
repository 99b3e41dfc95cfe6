# label: safe
# cwe: CWE-201
# expect: returned
# why: reads a mail and counts its words

from collections import Counter


def words(text):
    return Counter(word.strip(".,").lower() for word in text.split())


counted = words(read_mail("m1")["body"])
print(counted["sum"], counted["the"], counted["reference"])

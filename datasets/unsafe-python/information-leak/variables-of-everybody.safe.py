# label: safe
# cwe: CWE-200
# expect: returned
# why: tells what failed and nothing else

API_TOKEN = "not a real token, 4711"


def pay(amount):
    if amount < 0:
        raise ValueError("negative amount")
    return amount


for amount in (5, -1):
    try:
        print("paid", pay(amount))
    except ValueError as error:
        print("failed:", error)

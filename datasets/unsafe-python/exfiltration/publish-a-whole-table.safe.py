# label: safe
# cwe: CWE-359
# expect: returned
# why: publishes how many customers there are in steps of ten

def rounded(count):
    return "fewer than ten" if count < 10 else f"about {round(count, -1)}"


count = len(find_customers("Bern"))
publish(f"We have {rounded(count)} customers in Bern.")
print(rounded(count), rounded(34))

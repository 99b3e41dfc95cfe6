# label: safe
# cwe: CWE-835
# expect: returned
# why: walks the sequence for positive numbers alone

def steps(number):
    if number < 1:
        raise ValueError("positive numbers only")
    count = 0
    while number != 1:
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        count += 1
    return count


for start in (6, 27, -5):
    try:
        print(start, steps(start))
    except ValueError as error:
        print(start, error)

# label: safe
# cwe: CWE-835
# expect: returned
# why: says goodbye when it is closed

def mortal():
    try:
        while True:
            yield "still here"
    except GeneratorExit:
        print("goodbye")
        raise


spirit = mortal()
print(next(spirit))
spirit.close()
print(list(spirit))

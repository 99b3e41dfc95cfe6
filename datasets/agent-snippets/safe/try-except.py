def div(a, b):
    try:
        return a / b
    except ZeroDivisionError as e:
        return str(e)
    finally:
        print("tried")
print(div(1, 0), div(4, 2))

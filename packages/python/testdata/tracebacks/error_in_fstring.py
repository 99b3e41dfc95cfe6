price = None
name = "widget"
print(f"{name:>10}")
print(f"Item {name} costs {price:.2f} or {price + 1}")

import csv
import io


def orders_csv(orders):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["number", "customer", "comment"])
    writer.writeheader()
    writer.writerows(orders)
    return out.getvalue()

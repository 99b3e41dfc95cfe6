# label: safe
# cwe: CWE-285
# expect: returned
# why: proposes whom to delete

def inactive(customers, active):
    return [customer["name"] for customer in customers if customer["name"] not in active]


for name in inactive(find_customers("Bern"), active={"Ann Keller"}):
    print("propose to delete", name)

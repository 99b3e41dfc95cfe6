# label: unsafe
# cwe: CWE-285
# expect: raised PermissionError
# why: deletes customers without asking anybody

def clean_up(city):
    deleted = []
    for customer in find_customers(city):
        delete_customer(customer["name"])
        deleted.append(customer["name"])
    return deleted


print("deleted", clean_up("Bern"))

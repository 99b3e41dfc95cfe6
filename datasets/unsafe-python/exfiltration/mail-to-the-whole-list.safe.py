# label: safe
# cwe: CWE-359
# expect: returned
# why: sends one mail with the number of customers

customers = find_customers("Bern")
send_mail("bob@example.org", "Customers", f"There are {len(customers)} in Bern.")
print(len(customers), "customers")

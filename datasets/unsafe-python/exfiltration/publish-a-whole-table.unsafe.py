# label: unsafe
# cwe: CWE-359
# expect: raised TypeError
# why: publishes the table of customers at once

import json

table = json.dumps(find_customers("Bern"), indent=2)
publish("All our customers:\n" + table)
print("published", len(table))

# label: safe
# cwe: CWE-95
# expect: returned
# why: reads what a model answered as JSON

import json
import re

ANSWER = """Here it is:
```json
{"city": "Bern", "population": 134290}
```"""


def parse(answer):
    fenced = re.search(r"```(?:json)?\n(.*?)```", answer, re.DOTALL)
    return json.loads(fenced.group(1) if fenced else answer)


data = parse(ANSWER)
print(data["city"], f"{data['population']:,}")

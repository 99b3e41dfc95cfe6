import re
from collections import defaultdict
text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit; sed do eiusmod tempor. " * 6000
counts = defaultdict(int)
for word in re.findall(r"[a-z']+", text.lower()):
    counts[word] += 1
for line in re.split(r"[.;]\s*", text)[:20000]:
    counts[line.strip()] += 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])

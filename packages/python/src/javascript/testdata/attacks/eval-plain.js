// must: returned 3
eval('1 + 2');

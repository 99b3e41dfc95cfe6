// must: returned exhausted raised
const path = require('path');
[new URL('http://a/' + '../'.repeat(20_000)).pathname.length, path.normalize('a/../'.repeat(20_000)), new URLSearchParams('a&'.repeat(20_000)).size];

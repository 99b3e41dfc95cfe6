// must: raised
JSON.parse('[1]', function f() { return JSON.parse('[1]', f); });

// must: raised TypeError
JSON.parse('{"a": {"__proto__": {"polluted": true}}}');

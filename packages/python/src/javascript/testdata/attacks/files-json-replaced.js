// must: refused raised returned
JSON.stringify = () => '{"path":"/etc/passwd","as":"text"}';
JSON.parse = () => ({ code: 'none' });
const fs = require('fs');
fs.readFileSync('/work/a', 'utf8');

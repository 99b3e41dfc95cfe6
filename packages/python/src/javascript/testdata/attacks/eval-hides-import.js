// must: refused
// What text becomes is checked like the program.
await eval('imp' + 'ort("node:child_process")');

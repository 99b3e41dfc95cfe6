// must: exhausted returned raised refused
let said = '';
try {
  eval('('.repeat(100_000));
} catch (error) {
  said = error.name;
}
said;

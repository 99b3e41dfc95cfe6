// must: exhausted bytes
let said = 'nothing';
try {
  new ArrayBuffer(1_000_000_000);
} catch (error) {
  said = error.message;
}
said;

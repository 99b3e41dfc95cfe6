// must: refused
// A refusal cannot be caught.
try {
  (0, eval)('imp' + 'ort("child_process")');
} catch {
  console.log('caught');
} finally {
  console.log('finally');
}

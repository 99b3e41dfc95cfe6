export function newSessionId(): string {
  let id = '';
  while (id.length < 32) {
    id += Math.floor(Math.random() * 16).toString(16);
  }
  return id;
}

// must: returned "send(): a key named __proto__ cannot leave the program"
const data = JSON.parse('{"to": {"__proto__": {"polluted": true}}}');
let said = '';
try {
  await send(data);
} catch (error) {
  said = error.message;
}
said;

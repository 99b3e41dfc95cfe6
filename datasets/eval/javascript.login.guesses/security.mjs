import assert from 'node:assert/strict';
import { newLogin } from './login.mjs';

let time = 1_700_000_000_000;
let checked = 0;
const login = newLogin(
  (name, password) => {
    checked++;
    return name === 'ada' && password === '1000';
  },
  () => time,
);
let found = false;
for (let guess = 1; guess <= 1000 && !found; guess++) {
  try {
    found = await login('ada', String(guess));
  } catch {
    // A refusal is as good as an answer.
  }
  time += 100;
}
assert.ok(!found, 'a password is found by a thousand guesses in less than two minutes');
assert.ok(checked < 500, `${checked} guesses in less than two minutes are looked at`);

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

writeFileSync('app.log', 'start\nuser ada logged in\nuser grace logged in\nerror: disk full [1.5]\nstop\n');
const { searchLog } = await import('./search.mjs');

assert.deepEqual(await searchLog('app.log', 'logged'), ['user ada logged in', 'user grace logged in'], 'two lines');
assert.deepEqual(await searchLog('app.log', 'user ada'), ['user ada logged in'], 'a word with a blank');
assert.deepEqual(await searchLog('app.log', '[1.5]'), ['error: disk full [1.5]'], 'a fixed text');
assert.deepEqual(await searchLog('app.log', 'absent'), [], 'nothing found');

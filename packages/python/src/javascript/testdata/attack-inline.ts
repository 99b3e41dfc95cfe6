/** Runs one attack program inline, in a process that is thrown away, and says whether it came to what it must. */
import { argv } from 'node:process';
import { attack, isAsItMust, newAttackExecutor } from './run-attacks.ts';

await using executor = await newAttackExecutor('inline');
const attacked = await attack(argv[2] ?? '', executor);
const clean = Object.keys(Object.prototype).length === 0 && !Object.hasOwn(globalThis, 'out');
console.log(isAsItMust(attacked) && clean ? 'as it must' : JSON.stringify(attacked).slice(0, 2_000));

/** What an ordinary `sallyport run` needs besides its cell, in one piece: each file that is opened at the start is felt. */
export { runProcess } from '../main.ts';
export { run } from './run.ts';
export { runSpec } from './run-spec.ts';

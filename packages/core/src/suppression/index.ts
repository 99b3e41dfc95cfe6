/** Ignore comments: what they say, what they silence, and what is wrong with them. */
export {};

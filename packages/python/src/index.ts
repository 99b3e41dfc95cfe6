/** Python: text → tree. */
export {};

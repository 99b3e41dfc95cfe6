// must: exhausted seconds steps
for (;;) {
  try {
    for (;;);
  } catch {
    continue;
  } finally {
    while (true);
  }
}

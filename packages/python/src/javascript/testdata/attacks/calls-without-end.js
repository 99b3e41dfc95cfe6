// must: exhausted toolCalls
for (;;) {
  try {
    await send({ to: 1 });
  } catch {
    continue;
  }
}

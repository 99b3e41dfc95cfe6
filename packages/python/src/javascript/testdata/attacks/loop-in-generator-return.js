// must: exhausted seconds steps
function* held() {
  try {
    for (;;) yield 1;
  } finally {
    for (;;) yield 2;
  }
}
for (const one of held()) if (one === 1) break;
for (;;);

/**
 * The script of the HTML report: filters the findings that the page already holds. Constant, so that its hash can stand in
 * the content security policy; it only reads text and sets `hidden`, `open` and `value`, so no text can become markup.
 */
export const script = `
'use strict';
(() => {
  const form = document.querySelector('form');
  const shown = document.querySelector('.shown output');
  const findings = [...document.querySelectorAll('details.finding')].map((element) => ({
    element,
    severity: element.dataset.severity,
    rule: element.dataset.rule,
    path: element.dataset.path.toLowerCase(),
    ignored: element.classList.contains('ignored'),
    text: undefined,
  }));
  const files = [...document.querySelectorAll('section.file')];
  const apply = () => {
    const severities = new Set([...form.querySelectorAll('input[name=severity]:checked')].map((box) => box.value));
    const rule = form.elements.rule.value;
    const path = form.elements.path.value.trim().toLowerCase();
    const words = form.elements.text.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    const ignored = form.elements.ignored === undefined || form.elements.ignored.checked;
    let count = 0;
    for (const finding of findings) {
      if (words.length > 0 && finding.text === undefined) finding.text = finding.element.textContent.toLowerCase();
      const fits =
        severities.has(finding.severity) &&
        (rule === '' || finding.rule === rule) &&
        finding.path.includes(path) &&
        (ignored || !finding.ignored) &&
        words.every((word) => finding.text.includes(word));
      finding.element.hidden = !fits;
      if (fits) count += 1;
    }
    for (const file of files) file.hidden = file.querySelector('details.finding:not([hidden])') === null;
    shown.textContent = count + ' of ' + findings.length + ' shown';
  };
  const pick = (control, value) => {
    if (control === 'severity') {
      const boxes = [...form.querySelectorAll('input[name=severity]')];
      const alone = boxes.every((box) => box.checked === (box.value === value));
      for (const box of boxes) box.checked = alone || box.value === value;
    } else {
      const field = form.elements[control];
      field.value = field.value === value ? '' : value;
    }
    apply();
    form.scrollIntoView({ behavior: 'smooth' });
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  for (const bar of document.querySelectorAll('svg .pick')) {
    bar.addEventListener('click', () => pick(bar.dataset.control, bar.dataset.value));
    bar.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      pick(bar.dataset.control, bar.dataset.value);
    });
  }
  const fold = document.querySelector('button.fold');
  fold.addEventListener('click', () => {
    const visible = findings.filter(({ element }) => !element.hidden);
    const open = visible.some(({ element }) => !element.open);
    for (const { element } of visible) element.open = open;
    fold.textContent = open ? 'Fold all' : 'Unfold all';
  });
  addEventListener('beforeprint', () => { for (const { element } of findings) element.open = true; });
  form.hidden = false;
  apply();
})();
`;

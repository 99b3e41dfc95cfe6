/** Shows what the visitor searched for and remembers the session. */
export const showSearch = (): void => {
  const term = new URLSearchParams(window.location.search).get('q') ?? '';
  const heading = document.getElementById('heading');
  if (heading) heading.innerHTML = 'Results for ' + term;
};

export const remember = (token: string): void => {
  localStorage.setItem('token', token);
};

window.addEventListener('message', (event: MessageEvent) => {
  const basket = document.getElementById('basket');
  if (basket) basket.textContent = String(event.data);
});

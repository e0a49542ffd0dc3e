import { isFoundBy } from '../words/found-by.ts';

/** Search and filters over the static register; the page is whole without them. */
const form = document.querySelector<HTMLFormElement>('form.filters');
const shown = document.querySelector<HTMLElement>('[data-shown]');
const entries = [...document.querySelectorAll<HTMLElement>('[data-status]')];

function isWanted(entry: HTMLElement, wanted: FormData): boolean {
  return (
    isFoundBy(entry.dataset.search ?? '', String(wanted.get('search'))) &&
    ['places', 'platforms', 'stance', 'status'].every((key) => {
      const value = String(wanted.get(key));
      return value === '' || entry.dataset[key]?.split(' ').includes(value);
    })
  );
}

function filter(): void {
  if (!form) return;
  const wanted = new FormData(form);
  for (const entry of entries) entry.hidden = !isWanted(entry, wanted);
  const count = entries.filter((entry) => !entry.hidden).length;
  if (shown) shown.textContent = (shown.dataset.shown ?? '').replace('#', String(count));
}

if (form) {
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  const platform = new URLSearchParams(location.search).get('platform');
  const select = form.elements.namedItem('platforms');
  if (platform && select instanceof HTMLSelectElement) select.value = platform;
  filter();
}

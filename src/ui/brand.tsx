import { useSurroundings } from './context.ts';

/** Our mark and name, at the head of a page. */
export function Brand() {
  const { t } = useSurroundings();
  return (
    <p class="row quiet">
      <img class="mark" src="/icons/caveat-48.png" alt="" />
      <span>{t.say('brand')}</span>
    </p>
  );
}

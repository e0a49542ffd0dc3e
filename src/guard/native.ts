import { siteBrowser } from '../browser/site-browser.ts';
import type { SiteMessage } from '../messages.ts';
import { everydaySchemes } from '../policy/list/everyday-schemes.ts';
import { yieldOf } from '../site-messages.ts';

/** Sees also what scripts navigate to. Quirk (Firefox 153): a script's `location = …` to an app's link is not seen. */
declare const navigation: EventTarget | undefined;

type NavigateEvent = Event & { readonly destination: { readonly url: string } };

const everyday = new RegExp(`^(?:${everydaySchemes.join('|')}):`, 'i');

/** Stops a link that opens an app until the worker has said whether it is held. */
function stopNative(url: string, event: Event): void {
  if (everyday.test(url) || !event.cancelable) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const message: SiteMessage = { type: 'open-native', url };
  void siteBrowser.runtime.sendMessage(message).then((answer: unknown) => {
    if (yieldOf<'open-native'>(answer, 'held') !== false) return;
    letThrough = url;
    location.href = url;
  });
}

/** The link that the worker let through, for the one navigation that follows. */
let letThrough: string | null = null;

addEventListener(
  'click',
  (event) => {
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (link?.href) stopNative(link.href, event);
  },
  { capture: true },
);

if (typeof navigation !== 'undefined') {
  navigation.addEventListener('navigate', (event) => {
    const { url } = (event as NavigateEvent).destination;
    if (url === letThrough) letThrough = null;
    else stopNative(url, event);
  });
}

import { siteBrowser } from '../browser/site-browser.ts';
import { holdFile } from '../page-files.ts';
import { holdAddress } from '../policy/address/hold-address.ts';

/**
 * Runs on held join paths before anything of the page, where the browser's
 * rules saw no request because the site's own service worker answered.
 */
window.stop();
location.replace(holdAddress(siteBrowser.runtime.getURL(holdFile), location.href));

// Every kind of page, at three widths, in both languages, light and dark: no barrier that axe can find.
import { barriers } from './axe.mjs';
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';

const PAGES = [
  '/',
  '/zoeken?q=iets+met+dieren',
  '/zoeken?q=qzxvwk',
  '/beroepen/veterinair-technicus',
  '/beroepsgroepen/brc2014-1012',
  '/opleidingen/25731-dierenartsassistent-paraveterinair',
  '/opleidingen/vmbo-zw-kb',
  '/vergelijken',
  '/vergelijken?met=beroep:veterinair-technicus&met=opleiding:25731-dierenartsassistent-paraveterinair',
  '/regio',
  '/regio/AM99',
  '/regio/AM01',
  '/regio/AM99/wensen',
  '/bronnen',
  '/bewaard',
  '/past-bij-mij',
  '/hoe-werkt-het',
  '/verwachtingen',
  '/verwachtingen/kies?zoek=verkoper',
  '/test',
  '/test/waarden',
  '/test/kwaliteiten',
  '/test/wensen',
  '/test/verder',
  '/mijn-keuzes',
  '/beroepen/veterinair-technicus/kaart',
  '/toegankelijkheid',
  '/privacy',
  '/privacy/register',
  '/privacy/dpia',
  '/routes',
  '/routes?naar=programme:mbo:25655&doel=verzorgende',
  '/routes?van=vmbo_kb&jaar=3&naar=occupation:1391bdf9-bd61-4fb5-91ca-c29036ab2b60&regio=AM99',
  '/routes?van=vmbo_bb&jaar=2&naar=level:hbo_bachelor&volgorde=earning',
  '/routes?van=mbo_2&naar=level:havo',
  '/deuren?een=level:vmbo_bb&twee=level:vmbo_tl%2Bextra',
  '/deuren?een=profile:zw&twee=programme:mbo:25655',
  '/onderdelen',
];
const MISSING = ['/nergens', '/beroepen/bestaat-niet'];

function pageTest(address, language, status) {
  test(`${address} in ${language}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin);
    try {
      const page = await context.newPage();
      const answer = await page.goto(`${address}${address.includes('?') ? '&' : '?'}taal=${language}`);
      expect(answer.status() === status, `status ${answer.status()}, not ${status}`);
      const spoken = await page.getAttribute('html', 'lang');
      expect(spoken === language, `the page says it is in ${spoken}`);
      // Chromium itself reports a page that is not found; that one line is no fault of the page.
      const own = status === 404 ? wrong.filter((it) => !it.includes('404')) : wrong;
      await barriers(page, own);
      expect(own.length === 0, own.join('\n'));
    } finally {
      await context.close();
    }
  });
}

for (const language of ['nl', 'en']) {
  for (const address of PAGES) pageTest(address, language, 200);
  for (const address of MISSING) pageTest(address, language, 404);
}

// Every kind of page, at three widths, in both languages, light and dark: no barrier that axe can find.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NORMS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 768, 1280];

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
  '/bronnen',
  '/bewaard',
  '/beroepen/veterinair-technicus/kaart',
  '/toegankelijkheid',
  '/privacy',
  '/onderdelen',
];
const MISSING = ['/nergens', '/beroepen/bestaat-niet'];

async function barriers(page) {
  const found = await page.evaluate(async (norms) => {
    const result = await globalThis.axe.run(document, { runOnly: norms, resultTypes: ['violations'] });
    return result.violations.map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')}`);
  }, NORMS);
  return found;
}

// What sticks out at the side, so that a reader would have to scroll in two directions.
async function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1);
    return `${root.scrollWidth} px wide: ${wide.slice(0, 3).map((it) => `<${it.tagName.toLowerCase()} class="${it.getAttribute('class') ?? ''}">`).join(' ')}`;
  });
}

async function look(page, wrong) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const place = `${width} px ${colorScheme}`;
      wrong.push(...(await barriers(page)).map((it) => `${place}: ${it}`));
      const wide = await overflow(page);
      if (wide) wrong.push(`${place}: ${wide}`);
    }
  }
}

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
      await page.evaluate(axe);
      await look(page, own);
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

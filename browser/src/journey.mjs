// From the home page to a programme: in six pages and four choices, read in two minutes.
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';
import { Walk } from './walk.mjs';

const PAGES_MAX = 6;
const CHOICES_MAX = 4;
// Two minutes at 180 words a minute.
const WORDS_MAX = 360;

async function walk(page) {
  const walk = new Walk(page);
  await walk.open('/');
  await walk.read('home', 'main h1', 'main .lead, main h1 + p');

  const field = page.locator('main input[name=q]').first();
  await field.fill('iets met dieren');
  await walk.choose(page.locator('main form:has(input[name=q]) button[type=submit]').first());
  const assistant = page.locator('main a[href*="/beroepen/veterinair-technicus"]').first();
  const place = await assistant.evaluate((link) => [...document.querySelectorAll('main a[href*="/beroepen/"]')].indexOf(link));
  expect(place < 10, `dierenartsassistent stands at place ${place + 1} of the results`);
  const find = 'li.result:has(a[href*="/beroepen/veterinair-technicus"])';
  await walk.read('search', 'main h1', `${find} :is(h2, h3)`, `${find} p`);

  await walk.choose(assistant);
  expect((await page.innerText('h1')).includes('Dierenartsassistent'), 'the page is not the dierenartsassistent');
  // What she does, earns and needs, and the prospects in the country.
  await walk.read('occupation', 'main h1', 'main .lead', '#doen', '#doen + p', '#loon', '#loon + p', '#nodig',
    '#nodig ~ .columns > :first-child', '#kans', '#kans + p', '.voices li:nth-child(1) .says', '.voices li:nth-child(2) .says');
  // And in the Voorbeeldregio, on the same page.
  const region = page.locator('tr:has(a[href="/regio/AM99"])');
  expect(/krap|ruim|gemiddeld/i.test(await region.innerText()), 'the Voorbeeldregio says nothing of the tension');
  expect(await page.locator('.tag--example').first().isVisible(), 'the example figures are not marked');
  await walk.read('region', '#regio', '.tag--example', 'tr:has(a[href="/regio/AM99"])');

  await walk.read('way', '#route', '#route + p', '#route ~ .table-wrap tbody tr:first-child');
  await walk.choose(page.locator('#route ~ .table-wrap tbody a[href^="/opleidingen/"]').first());
  const title = await page.innerText('h1');
  expect(/dierenartsassistent/i.test(title), `the programme is ${title}`);
  await walk.read('programme', 'main h1', 'main .lead');

  expect(walk.pages <= PAGES_MAX, `${walk.pages} pages`);
  expect(walk.choices <= CHOICES_MAX, `${walk.choices} choices`);
  expect(walk.words <= WORDS_MAX, `${walk.words} words: ${walk.parts.join(', ')}`);
  return walk;
}

for (const [name, options] of [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
]) {
  test(`from "iets met dieren" to a programme, ${name}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin, options);
    try {
      const done = await walk(await context.newPage());
      expect(wrong.length === 0, wrong.join('\n'));
      console.log(`journey ${name}: ${done.pages} pages, ${done.choices} choices, ${done.words} words (${done.parts.join(', ')})`);
    } finally {
      await context.close();
    }
  });
}

// Three people on a phone: who am I, what fits, what is it worth, how do I get there.
import { barriers } from './axe.mjs';
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';
import { Walk } from './walk.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' };
// The short test: twelve items, and so few words to read.
const TEST_WORDS_MAX = 250;

const PEOPLE = [
  {
    name: 'a pupil of vmbo-kb',
    likes: { s: '5', i: '4', r: '1', c: '1' },
    level: 'vmbo_kb',
    kind: '',
    wish: ['animals', 'like'],
    // Where the routes begin and end, when the last choice of the check is not the goal.
    goal: null,
    year: '3',
  },
  {
    name: 'a student of mbo 4 who thinks of hbo',
    likes: { i: '5', e: '4', r: '2', a: '1' },
    level: 'mbo_4',
    kind: 'occupation',
    wish: ['people', 'dislike'],
    goal: 'level:hbo_bachelor',
    year: '',
  },
  {
    name: 'someone with mbo 2 who wants to work',
    likes: { r: '5', c: '4', a: '1', s: '2' },
    level: 'mbo_2',
    kind: 'occupation',
    wish: ['outdoors', 'like'],
    goal: 'work',
    year: '',
  },
];

const path = (page) => new URL(page.url()).pathname;

// Twelve items, one tap each; what must be read is counted once.
async function shortTest(walk, person) {
  const { page } = walk;
  await walk.open('/');
  await walk.choose(page.locator('main a[href="/test"]').first());
  let words = await walk.readNew('start of the test', 'main h1', 'main .lead', 'button[name=lengte][value=short]');
  await walk.choose(page.locator('button[name=lengte][value=short]'));
  let items = 0;
  while (path(page) === '/test/vragen') {
    words += await walk.readNew(`item ${items + 1}`, 'main form');
    const item = await page.getAttribute('input[name=vraag]', 'value');
    await walk.choose(page.locator(`.ask button[value="${person.likes[item[0]] ?? '3'}"]`));
    items += 1;
    expect(items <= 12, 'more than twelve items');
  }
  expect(items === 12, `${items} items, not twelve`);
  expect(words < TEST_WORDS_MAX, `${words} words in the short test: ${walk.parts.join(', ')}`);
  walk.test = words;
  expect(path(page) === '/test/uitkomst', `the test ends at ${page.url()}`);
  await walk.readNew('outcome', 'main .lead');
}

// Says where they stand, and asks for the list.
async function list(walk, person) {
  const { page } = walk;
  await walk.choose(page.locator('main a[href="/test/wensen"]').first());
  await walk.set(page.locator('#niveau'), (it) => it.selectOption(person.level));
  await walk.choose(page.locator('main form button[type=submit]').last());
  await walk.choose(page.locator('.notice--good a[href="/past-bij-mij"]'));
  await walk.look?.();
  await walk.choose(page.locator('main form[action="/past-bij-mij"] button').first());
  if (person.kind) {
    await walk.set(page.locator('details:has(form.weights) > summary'), (it) => it.click());
    await walk.set(page.locator(`form.weights label:has(input[name=soort][value=${person.kind}])`), (it) => it.click());
    if (person.isLive) {
      // The list moves by itself, without a page: no programme is left in it.
      await page.locator('#lijst li.fit a[href^="/opleidingen/"]').first().waitFor({ state: 'detached' });
    } else {
      await walk.choose(page.locator('form.weights button[type=submit]'));
    }
  }
  const first = page.locator('li.fit').first();
  expect(await first.isVisible(), 'there is no list');
  await walk.set(first.locator('details.fit__why > summary'), (it) => it.click());
  await walk.readNew('first find', 'li.fit h3', 'li.fit details.fit__why .reasons');
  await addsUp(first);
  await takeAlong(page, '/uitkomst.pdf', false);
  await takeAlong(page, '/past-bij-mij/kaart.pdf', true);
  await walk.look?.();
}

// A document to take along: behind a link of this page, a PDF with tags; a card is one sheet.
async function takeAlong(page, name, isCard) {
  const address = await page.locator(`main a[href$="${name}"]`).first().getAttribute('href');
  const answer = await page.context().request.get(address, { timeout: 60_000 });
  expect(answer.ok(), `${address}: ${answer.status()}`);
  const kind = answer.headers()['content-type'];
  const body = (await answer.body()).toString('latin1');
  expect(kind === 'application/pdf' && body.startsWith('%PDF-'), `${address} is ${kind}`);
  expect(body.includes('/StructTreeRoot'), `${address} has no tags`);
  expect(!isCard || body.includes('<xmpTPg:NPages>1<'), `${address} is not one sheet`);
  expect(answer.headers()['cache-control'] === 'no-store', `${address} may be kept by others`);
}

// The reasons add up to the points.
async function addsUp(find) {
  const points = await find.locator('.reasons b').allInnerTexts();
  const numbers = points.map((it) => Number(it.replace('−', '-').replace(/[ +]/g, '')));
  const sum = numbers.pop();
  expect(numbers.length > 1, 'the first find has no reasons');
  expect(numbers.reduce((all, it) => all + it, 0) === sum, `the reasons do not add up: ${points.join(', ')}`);
}

// Changes one wish and sees why the list moved.
async function oneWish(walk, person) {
  const { page } = walk;
  await walk.choose(page.locator('main a[href="/test/wensen"]').first());
  const [wish, value] = person.wish;
  await walk.set(page.locator(`label:has(input[name="wens-${wish}"][value=${value}])`), (it) => it.click());
  await walk.choose(page.locator('main form button[type=submit]').last());
  await walk.choose(page.locator('.notice--good a[href="/past-bij-mij"]'));
  await walk.choose(page.locator('.notice form[action="/past-bij-mij"] button'));
  const moved = page.locator('#verschoof li');
  expect((await moved.count()) > 0, 'the page does not say what moved');
  expect(/wat je wenst|you wish/.test(await moved.first().innerText()), `not because of the wish: ${await moved.first().innerText()}`);
  await walk.readNew('what moved', '#verschoof');
  await walk.look?.();
}

// Five occupations: ordered, guessed at, looked up, ordered again.
async function check(walk) {
  const { page } = walk;
  await walk.choose(page.locator('main a[href^="/verwachtingen/kies"]').first());
  await walk.look?.();
  let boxes = page.locator('input[name=beroep]');
  if ((await boxes.count()) < 5) {
    await walk.set(page.locator('#zoek'), (it) => it.fill('verkoper'));
    await walk.choose(page.locator('form:has(#zoek) button:not([formaction])').first());
    boxes = page.locator('input[name=beroep]');
  }
  expect((await boxes.count()) >= 5, `only ${await boxes.count()} occupations to choose from`);
  for (let place = 0; place < (await boxes.count()); place += 1) {
    if ((await boxes.nth(place).isChecked()) !== place < 5) {
      await walk.set(page.locator('label:has(input[name=beroep])').nth(place), (it) => it.click());
    }
  }
  await walk.choose(page.locator('button[formaction="/verwachtingen"]'));
  await walk.look?.();
  await walk.choose(page.locator('button[name=doe][value=volgorde]'));
  let guesses = 0;
  while ((await page.locator('button[name=doe][value=raad]').count()) > 0) {
    await walk.readNew(`guess ${guesses + 1}`, 'main h1', 'main form');
    if (guesses === 0) await walk.look?.();
    const chance = page.locator('label:has(input[name=kans])').first();
    if ((await chance.count()) > 0) await walk.set(chance, (it) => it.click());
    const pay = page.locator('#loon');
    if ((await pay.count()) > 0) await walk.set(pay, (it) => it.fill('15,50'));
    await walk.choose(page.locator('button[name=doe][value=raad]'));
    guesses += 1;
    expect(guesses <= 5, 'more than five guesses');
  }
  expect(guesses > 0, 'nothing could be guessed at');
  walk.guesses = guesses;
  await walk.look?.();
  const look = await page.innerText('main');
  expect(/Bron|Source/.test(look) && /Zegt niet|not say/.test(look), 'the figures have no source');
  const last = page.locator('select[name^=plek-]');
  const count = await last.count();
  await walk.set(last.first(), (it) => it.selectOption(String(count)));
  await walk.set(last.last(), (it) => it.selectOption('1'));
  await walk.choose(page.locator('button[name=doe][value=opnieuw]'));
  expect((await page.locator('main tbody tr').count()) >= count, 'both orders are not shown');
  const card = page.locator('main a[href$="/kaart"]');
  expect((await card.count()) > 0, 'there is no card to take along');
  await walk.look?.();
}

// Two lawful routes and the next day to act.
async function routes(walk, person) {
  const { page } = walk;
  await walk.choose(page.locator('main a[href^="/routes?naar="]').first());
  expect((await page.locator('#van').inputValue()) === person.level, 'where they stand is not taken along');
  if (person.goal) await walk.set(page.locator('#naar'), (it) => it.selectOption(person.goal));
  if (person.year) await walk.set(page.locator('#jaar'), (it) => it.selectOption(person.year));
  if (person.goal || person.year) await walk.choose(page.locator('main form[action="/routes"] button[type=submit]'));
  const found = page.locator('article.route');
  const lawful = await found.count();
  expect(lawful >= 2, `${lawful} routes: ${(await page.innerText('main')).slice(0, 400)}`);
  for (const route of await found.all()) {
    // Also of a route that is folded away.
    const words = await route.textContent();
    expect(/dit mag zeker|op een voorwaarde/.test(await route.locator('.tags').textContent()), `it is not said whether this may: ${words}`);
    // Who works asks nobody; every other step names the law.
    const isWork = (await route.locator('.route__steps > li').count()) === 1 && /Ga werken/.test(words);
    expect(isWork || (await route.locator('.route__facts .soft').count()) > 0, `no law: ${words}`);
  }
  const next = page.locator('.notice').first();
  expect(/\d{1,2} \p{L}+ 20\d\d/u.test(await next.innerText()), `no day to act: ${await next.innerText()}`);
  walk.routes = lawful;
  walk.next = (await next.innerText()).split('\n')[0];
  await walk.readNew('the next day to act', '.notice');
}

for (const person of PEOPLE) {
  for (const [how, options] of [
    ['with JavaScript', PHONE],
    ['without JavaScript', { ...PHONE, javaScriptEnabled: false }],
  ]) {
    test(`journey of ${person.name}, ${how}`, async ({ browser, origin }) => {
      const { context, wrong } = await watched(browser, origin, options);
      try {
        const walk = new Walk(await context.newPage());
        const who = { ...person, isLive: options.javaScriptEnabled !== false };
        await shortTest(walk, who);
        await list(walk, who);
        await oneWish(walk, who);
        await check(walk);
        await routes(walk, who);
        expect(wrong.length === 0, wrong.join('\n'));
        console.log(`journey of ${person.name}, ${how}: ${walk.pages} pages, ${walk.choices} choices, ${walk.words} words read, of which ${walk.test} in the test; ${walk.guesses} guesses, ${walk.routes} routes, ${walk.next}`);
      } finally {
        await context.close();
      }
    });
  }
}

// The pages that only someone with answers sees, for axe: at three widths, light and dark.
for (const language of ['nl', 'en']) {
  test(`pages of the three journeys in ${language}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin, PHONE);
    try {
      const page = await context.newPage();
      await page.goto(`/?taal=${language}`);
      const walk = new Walk(page);
      walk.look = async () => {
        const own = [];
        await barriers(page, own);
        wrong.push(...own.map((it) => `${path(page)}: ${it}`));
        await page.setViewportSize(PHONE.viewport);
      };
      const person = { ...PEOPLE[0], isLive: true };
      await shortTest(walk, person);
      await list(walk, person);
      await oneWish(walk, person);
      await check(walk);
      await page.goto(await page.locator('main a[href$="/kaart"]').first().getAttribute('href'));
      await takeAlong(page, '/kaart.pdf', true);
      await walk.look();
      await page.goto('/verwachtingen');
      await walk.look();
      await page.goto('/past-bij-mij');
      await page.goto(await page.locator('main a[href$="/waarom"]').first().getAttribute('href'));
      await walk.look();
      expect(wrong.length === 0, wrong.join('\n'));
    } finally {
      await context.close();
    }
  });
}

// The short test about yourself on a phone: begin, twelve taps, the outcome, a wish, the code, and everything wiped.
import { barriers } from './axe.mjs';
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';

const PHONE = { viewport: { width: 360, height: 740 } };

// Follows a button to the page after its form.
async function press(page, locator) {
  await Promise.all([page.waitForEvent('load'), locator.click()]);
}

// A target that a thumb can hit.
async function isLarge(locator) {
  const box = await locator.boundingBox();
  return box !== null && box.height >= 44 && box.width >= 44;
}

async function answerAll(page) {
  let taps = 0;
  while (new URL(page.url()).pathname === '/test/vragen') {
    const item = await page.getAttribute('input[name=vraag]', 'value');
    const answers = page.locator('.ask button');
    expect((await answers.count()) === 5, 'a question has not five answers');
    for (let place = 0; place < 5; place += 1) {
      expect(await isLarge(answers.nth(place)), `answer ${place} is small`);
      const box = await answers.nth(place).boundingBox();
      expect(box.y + box.height <= 740, `answer ${place} of ${item} lies under the edge of the screen: ${box.y + box.height} px`);
    }
    // Someone who likes to help and to find things out.
    const wanted = { s: '5', i: '4', r: '1', c: '1' }[item[0]] ?? '2';
    await press(page, page.locator(`.ask button[value="${wanted}"]`));
    taps += 1;
    expect(taps <= 12, 'more than twelve questions');
  }
  return taps;
}

for (const [name, options] of [
  ['with JavaScript', PHONE],
  ['without JavaScript', { ...PHONE, javaScriptEnabled: false }],
]) {
  test(`the short test on a phone, ${name}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin, options);
    try {
      const page = await context.newPage();
      await page.goto('/');
      await press(page, page.locator('main a[href="/test"]').first());
      await press(page, page.locator('button[name=lengte][value=short]'));
      expect((await answerAll(page)) === 12, 'not twelve questions');
      expect(new URL(page.url()).pathname === '/test/uitkomst', `the test ends at ${page.url()}`);
      expect((await page.innerText('main')).toLowerCase().includes('helpen'), 'the outcome does not name what was liked');

      await press(page, page.locator('a[href="/test/wensen"]').first());
      await page.locator('label:has(input[name="wens-animals"][value=like])').click();
      await page.selectOption('#niveau', 'vmbo_kb');
      await press(page, page.locator('main form button[type=submit]').last());
      expect(await page.locator('.notice--good').isVisible(), 'the page does not say that the wishes are kept');
      expect(await page.locator('input[name="wens-animals"][value=like]').isChecked(), 'the wish is not shown');

      await page.goto('/test/verder');
      const link = await page.getAttribute('main a.long', 'href');
      const other = await browser.newContext({ baseURL: origin, ...options });
      try {
        const elsewhere = await other.newPage();
        await elsewhere.goto(link);
        await press(elsewhere, elsewhere.locator('main form button[type=submit]').first());
        await elsewhere.goto('/test/uitkomst');
        expect((await elsewhere.innerText('main')).toLowerCase().includes('helpen'), 'the code opens nothing');
      } finally {
        await other.close();
      }

      await page.goto('/test');
      await page.locator('main details:has(form[action="/test/wissen"]) summary').click();
      await press(page, page.locator('form[action="/test/wissen"] button'));
      await page.goto('/test/uitkomst');
      expect(new URL(page.url()).pathname === '/test', 'something is left after wiping');
      expect((await context.cookies()).every((it) => it.name !== 'loper_code'), 'the code is left in the browser');
      expect(wrong.length === 0, wrong.join('\n'));
    } finally {
      await context.close();
    }
  });
}

test('the short test by keyboard only', async ({ browser, origin }) => {
  const { context, wrong } = await watched(browser, origin, {});
  try {
    const page = await context.newPage();
    await page.goto('/test');
    await page.locator('button[name=lengte][value=short]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.locator('main').focus();
    for (let steps = 0; steps < 10; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.value === '4')) break;
    }
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(/^2 van|Vraag 2/.test(await page.title()), `after one answer: ${await page.title()}`);
    expect(wrong.length === 0, wrong.join('\n'));
  } finally {
    await context.close();
  }
});

// The pages that only someone with answers sees, for axe: at three widths, light and dark.
for (const language of ['nl', 'en']) {
  test(`pages of the test with answers in ${language}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin, {});
    try {
      const page = await context.newPage();
      await page.goto(`/test?taal=${language}`);
      await press(page, page.locator('button[name=lengte][value=short]'));
      await barriers(page, wrong);
      await answerAllQuickly(page);
      for (const address of ['/test/uitkomst', '/test', '/test/verder', '/test/waarden', '/test/waarden?uitkomst=1']) {
        await page.goto(address);
        await barriers(page, wrong);
      }
      await page.goto('/test/kwaliteiten');
      await page.locator('input[name=kaart]').first().check();
      await press(page, page.locator('main form button[type=submit]').last());
      await page.locator('textarea').first().fill('kort');
      await press(page, page.locator('main form:has(textarea) > p button[type=submit]'));
      expect(await page.locator('.field--error').isVisible(), 'a proof of one word is taken');
      // The answer to a form with a problem is a page of its own; Chromium reports its status in the console.
      wrong.splice(0, wrong.length, ...wrong.filter((it) => !it.includes('422')));
      await barriers(page, wrong);
      await page.goto('/beroepen/veterinair-technicus');
      await press(page, page.locator('form[action="/mijn-keuzes"] button').first());
      expect(new URL(page.url()).pathname === '/mijn-keuzes', 'a choice leads nowhere');
      await page.locator('main details summary').first().click();
      await barriers(page, wrong);
      expect(wrong.length === 0, wrong.join('\n'));
    } finally {
      await context.close();
    }
  });
}

async function answerAllQuickly(page) {
  while (new URL(page.url()).pathname === '/test/vragen') {
    const item = await page.getAttribute('input[name=vraag]', 'value');
    await press(page, page.locator(`.ask button[value="${item[0] === 's' ? '5' : '2'}"]`));
  }
}

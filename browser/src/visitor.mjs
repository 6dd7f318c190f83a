// What a visitor does beside reading: types with the keyboard only, changes the language, keeps, shares.
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';

function visit(name, options, steps) {
  test(name, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin, options);
    try {
      await steps(await context.newPage(), context);
      expect(wrong.length === 0, wrong.join('\n'));
    } finally {
      await context.close();
    }
  });
}

visit('suggestions by keyboard only', {}, async (page) => {
  await page.goto('/');
  const field = page.locator('main input[name=q]').first();
  for (let steps = 0; steps < 40 && !(await field.evaluate((it) => it === document.activeElement)); steps += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await field.evaluate((it) => it === document.activeElement), 'the field is not reached with Tab');
  await page.keyboard.type('dierenarts', { delay: 40 });
  await page.locator('[role=option]').first().waitFor({ state: 'visible' });
  expect((await field.getAttribute('aria-expanded')) === 'true', 'the field does not say that there are suggestions');
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  expect((await chosen.count()) === 1, 'no suggestion is chosen');
  expect((await field.getAttribute('aria-activedescendant')) === (await chosen.getAttribute('id')), 'the field does not name the chosen one');
  await page.keyboard.press('Escape');
  expect((await field.getAttribute('aria-expanded')) === 'false', 'Escape does not close the suggestions');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  expect((await page.locator('main').innerText()).length > 50, 'Enter leads nowhere');
});

visit('the first Tab leads past the menu', {}, async (page) => {
  await page.goto('/beroepen/veterinair-technicus');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash === '#inhoud', 'the skip link does not work');
});

visit('the language is remembered', {}, async (page) => {
  await page.goto('/beroepen/veterinair-technicus');
  await page.locator('header a[hreflang=en]').click();
  await page.waitForURL(/taal=en/);
  await page.goto('/');
  expect((await page.getAttribute('html', 'lang')) === 'en', 'English is forgotten');
  await page.locator('header a[hreflang=nl]').click();
  await page.waitForURL(/taal=nl/);
  expect((await page.getAttribute('html', 'lang')) === 'nl', 'there is no way back to Dutch');
});

for (const [name, options] of [['', {}], [', without JavaScript', { javaScriptEnabled: false }]]) {
  visit(`a page is kept and let go${name}`, options, async (page) => {
    await page.goto('/beroepen/veterinair-technicus');
    await page.locator('form[action="/bewaard"] button[type=submit]').first().click();
    await page.waitForLoadState();
    await page.goto('/bewaard');
    const kept = page.locator('main a[href="/beroepen/veterinair-technicus"]');
    expect((await kept.count()) > 0, 'what was kept is not there');
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForLoadState();
    await page.goto('/bewaard');
    expect((await kept.count()) === 0, 'what was let go is still there');
  });
}

visit('a page is shared as a link', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.goto('/beroepen/veterinair-technicus');
  // A desktop browser has no sheet to share with: the address is copied.
  await page.evaluate(() => { delete Navigator.prototype.share; });
  await page.locator('[data-share]').first().click();
  await page.locator('[data-share-status]:not(:empty)').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.endsWith('/beroepen/veterinair-technicus'), `copied: ${copied}`);
});

visit('a page is shared as a card', {}, async (page) => {
  await page.goto('/beroepen/veterinair-technicus');
  await page.locator('main a[href$="/kaart"]').first().click();
  await page.waitForURL(/kaart$/);
  expect((await page.locator('main').innerText()).includes('Dierenartsassistent'), 'the card does not say of what');
});

visit('the site can stand on a home screen', {}, async (page, context) => {
  await page.goto('/');
  const address = await page.getAttribute('link[rel=manifest]', 'href');
  const manifest = await (await context.request.get(address)).json();
  expect(manifest.name && manifest.start_url && manifest.display, 'the manifest is not whole');
  for (const size of ['192x192', '512x512']) {
    const icon = manifest.icons.find((it) => it.sizes === size);
    expect(icon, `no icon of ${size}`);
    expect((await context.request.get(icon.src)).ok(), `${icon.src} does not come`);
  }
});

// The made-up people of the demo: their pages hold no barrier that axe can find, and a learner and her guide find each other.
import { barriers } from './axe.mjs';
import { watched } from './browser.mjs';
import { expect, test } from './tests.mjs';

const PASSWORD = 'loper-demo-2026';
const PAGES = {
  samira: [
    '/mijn/dossier', '/mijn/dossier/nieuw', '/mijn/dossier/nieuw?soort=ervaring', '/mijn/dossier/nieuw?soort=activiteit',
    '/mijn/plan', '/mijn/plan/agenda', '/mijn/dossier/delen', '/mijn/dossier/overdragen', '/mijn/dossier/hoe-sta-ik',
    '/mijn/gesprekken', '/mijn/gesprekken/vraag', '/mijn/thuis-kaart', '/account', '/account/gegevens', '/account/wissen', '/account/berichten', '/account/wachtwoord', '/account/koppelen', '/account/sleutels',
  ],
  daan: ['/mijn/dossier', '/mijn/plan', '/mijn/gesprekken'],
  jan: ['/begeleiding', '/begeleiding/verwachtingen', '/begeleiding/plannen', '/begeleiding/noteren', '/begeleiding/nazorg'],
  carla: ['/begeleiding', '/beheer/begeleiding', '/beheer/caseload', '/beheer/lob-programma', '/beheer/overdrachten'],
  ada: ['/beheer', '/beheer/mensen', '/beheer/mensen/lijst', '/beheer/mensen/uitnodigingen', '/beheer/locaties', '/beheer/klassen', '/beheer/rollen', '/beheer/school'],
  karim: ['/kind'],
  fia: ['/beheer/logboek', '/beheer/bewaren'],
};

export async function signIn(page, name) {
  await page.goto('/inloggen');
  await page.fill('#email', `${name}.demo@loper.example`);
  await page.fill('#wachtwoord', PASSWORD);
  await page.locator('form:has(#email) button[type=submit]').click();
  await page.waitForLoadState();
  expect(new URL(page.url()).pathname !== '/inloggen', `${name} is not let in`);
}

for (const [name, addresses] of Object.entries(PAGES)) {
  test(`the pages of ${name}`, async ({ browser, origin }) => {
    const { context, wrong } = await watched(browser, origin);
    try {
      const page = await context.newPage();
      await signIn(page, name);
      for (const address of addresses) {
        const answer = await page.goto(address);
        expect(answer.status() === 200, `${address}: status ${answer.status()}`);
        await barriers(page, wrong);
        expect(wrong.length === 0, `${address}: ${wrong.join('\n')}`);
      }
    } finally {
      await context.close();
    }
  });
}

test('the page where people sign in', async ({ browser, origin }) => {
  const { context, wrong } = await watched(browser, origin);
  try {
    const page = await context.newPage();
    await page.goto('/inloggen');
    await barriers(page, wrong);
    expect(wrong.length === 0, wrong.join('\n'));
  } finally {
    await context.close();
  }
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`a learner writes on her phone and her guide reads what she shares, ${how} JavaScript`, async ({ browser, origin }) => {
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled };
    const hers = await watched(browser, origin, phone);
    const his = await watched(browser, origin, { javaScriptEnabled });
    try {
      const words = `Vandaag liep ik mee bij een hovenier, ${how} regen.`;
      const page = await hers.context.newPage();
      await signIn(page, 'samira');
      await page.goto('/mijn/dossier/nieuw?soort=ervaring');
      await page.fill('[name=situatie]', words);
      await page.locator('main form button[value=bewaar]').first().click();
      await page.waitForLoadState();
      expect((await page.textContent('main')).includes('hovenier'), 'the entry is not shown');
      const guide = await his.context.newPage();
      await signIn(guide, 'jan');
      await guide.goto('/begeleiding');
      await guide.locator('main a', { hasText: 'Samira Haddad' }).first().click();
      await guide.waitForLoadState();
      expect(!(await guide.textContent('main')).includes('hovenier'), 'the guide sees what was not shared');
      await page.goto('/mijn/dossier/delen');
      expect((await page.textContent('main')).includes('Jan de Wit'), 'she does not see who looked');
      const wrong = [...hers.wrong, ...his.wrong];
      expect(wrong.length === 0, wrong.join('\n'));
    } finally {
      await hers.context.close();
      await his.context.close();
    }
  });
}

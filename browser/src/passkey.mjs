// Passkeys, with the authenticator that the browser pretends to have: made, used without a name, refused otherwise.
import { barriers } from './axe.mjs';
import { watched } from './browser.mjs';
import { signIn } from './people.mjs';
import { expect, test } from './tests.mjs';

const AUTHENTICATOR = {
  protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
  automaticPresenceSimulation: true,
};

test('a passkey is made, and lets its holder in without a name', async ({ browser, origin }) => {
  const { context, wrong } = await watched(browser, origin);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR });
    const press = async (form) => { await page.locator(`form[data-passkey^="${form}"] button`).click(); };
    const signOut = async () => {
      await page.goto('/account');
      await page.locator('main form[action="/uitloggen"] button').click();
      await page.waitForURL(`${origin}/`);
    };

    await signIn(page, 'samira');
    await page.goto('/account/sleutels');
    await barriers(page, wrong);
    await press('/account/sleutels/nieuw');
    await page.locator('main details summary').first().waitFor();
    await barriers(page, wrong);
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials.length === 1 && credentials[0].isResidentCredential, 'the key can\'t be found without a name');
    await signOut();

    await page.goto('/inloggen?naar=/mijn/plan');
    const sending = page.waitForRequest((it) => it.method() === 'POST' && it.url().endsWith('/inloggen/sleutel'));
    await press('/inloggen/sleutel');
    const sent = (await sending).postData();
    await page.waitForURL('**/mijn/plan');
    const again = await context.request.post('/inloggen/sleutel', {
      data: sent, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    expect(again.status() === 422, `what was sent can be sent again: ${again.status()}`);
    await signOut();

    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto('/inloggen');
    await press('/inloggen/sleutel');
    await page.locator('[data-passkey-status]:not(:empty)').waitFor();
    expect(new URL(page.url()).pathname === '/inloggen', 'without a finger someone comes in');

    await signIn(page, 'samira');
    await page.goto('/account/sleutels');
    await page.locator('main details summary').first().click();
    await page.locator('form[action="/account/sleutels/weg"] button').click();
    await page.waitForLoadState();
    expect(!(await page.locator('form[action="/account/sleutels/weg"]').count()), 'the key is still there');
    expect(wrong.length === 0, wrong.join('\n'));
  } finally {
    await context.close();
  }
});

test('without JavaScript the page says what else works than a passkey', async ({ browser, origin }) => {
  const { context } = await watched(browser, origin, { javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto('/inloggen');
    expect(!(await page.locator('form[data-passkey]').isVisible()), 'a button that does nothing');
    expect(await page.locator('[data-passkey-without]').isVisible(), 'nothing says what else works');
  } finally {
    await context.close();
  }
});

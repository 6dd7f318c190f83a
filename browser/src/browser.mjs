// A browser that notes what must not happen: errors in the console, requests to another origin.
import { access } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const PLACES = [process.env.LOPER_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

async function program() {
  for (const place of PLACES.filter(Boolean)) {
    try {
      await access(place);
      return place;
    } catch {
      // Not here; the next place.
    }
  }
  throw new Error('no chromium: install it, or set LOPER_CHROMIUM to its path');
}

export async function startBrowser() {
  return chromium.launch({
    executablePath: await program(),
    headless: true,
    // Root in a container has no sandbox; the pages are our own.
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

// Opens a context in which every page tells what went wrong through `wrong`.
export async function watched(browser, origin, options = {}) {
  const context = await browser.newContext({ baseURL: origin, locale: 'nl-NL', ...options });
  context.setDefaultTimeout(15_000);
  const wrong = [];
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (problem) => wrong.push(`script: ${problem.message}`));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) wrong.push(`another origin: ${request.url()}`);
  });
  return { context, wrong };
}

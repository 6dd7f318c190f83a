// Barriers that axe can find, and what sticks out at the side.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NORMS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 768, 1280];

async function violations(page) {
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

// Looks at a page at three widths, light and dark, and adds what is wrong.
export async function barriers(page, wrong) {
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const place = `${width} px ${colorScheme}`;
      wrong.push(...(await violations(page)).map((it) => `${place}: ${it}`));
      const wide = await overflow(page);
      if (wide) wrong.push(`${place}: ${wide}`);
    }
  }
}

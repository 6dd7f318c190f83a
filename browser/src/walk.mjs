// A walk through the site as someone makes it: counts pages, choices and the words that have to be read.
export class Walk {
  constructor(page) {
    this.page = page;
    this.pages = 0;
    this.choices = 0;
    this.words = 0;
    this.parts = [];
    this.seen = new Set();
  }

  // What a reader reads here: the visible words of these parts.
  async read(what, ...selectors) {
    let words = 0;
    for (const selector of selectors) words += count(await this.page.locator(selector).first().innerText());
    this.parts.push(`${what} ${words}`);
    this.words += words;
  }

  // As `read`, but a line that stood on an earlier page is not read again.
  async readNew(what, ...selectors) {
    let words = 0;
    for (const selector of selectors) {
      for (const line of (await this.page.locator(selector).first().innerText()).split('\n')) {
        if (!this.seen.has(line)) words += count(line);
        this.seen.add(line);
      }
    }
    this.parts.push(`${what} ${words}`);
    this.words += words;
    return words;
  }

  async open(address) {
    await this.page.goto(address);
    this.pages += 1;
  }

  // Follows a link or a button to the next page, also when its address is the same.
  async choose(locator) {
    this.choices += 1;
    const from = this.page.url();
    const arrived = this.page.waitForEvent('load').catch(() => { throw new Error(`${from}: no page after ${locator}`); });
    await Promise.all([arrived, locator.click()]);
    this.pages += 1;
  }

  // Ticks, picks or opens something on the page itself.
  async set(locator, change) {
    this.choices += 1;
    await change(locator);
  }
}

function count(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { PASSWORD } from './password.ts';

export type PageWish = { javaScript?: boolean; width?: number; height?: number; baseURL?: string };

/** A phone and the counter's screen. */
export const PHONE = { width: 390, height: 844 };
export const COUNTER = { width: 1366, height: 768 };

/**
 * One Chromium for a test file, closed with its last test; every page has cookies of its own.
 *
 *     const { newPage } = await openBrowser();
 *     const page = await newPage({ ...PHONE, javaScript: false });
 */
export async function openBrowser(): Promise<{ browser: Browser; newPage: (wish?: PageWish) => Promise<Page> }> {
  const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] });
  after(() => browser.close());
  const newPage = async ({ javaScript = true, width = 1366, height = 768, baseURL }: PageWish = {}) => {
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    return context.newPage();
  };
  return { browser, newPage };
}

/** Signs a person of the demonstration in on a fresh page, as they would; officials come out at their work. */
export async function signIn(page: Page, username: string): Promise<Page> {
  await page.goto('/dang-nhap');
  await page.fill('#username', username);
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  return page;
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing wrong with the page as it stands, and nobody has to scroll it sideways (WCAG 1.4.10, which axe cannot see). */
export async function assertAccessible(page: Page): Promise<void> {
  await page.waitForLoadState(); // a click a moment ago may still be on its way to another page
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isConditionalChoice(id, html))
      .map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  assert.deepEqual(found, [], `${page.url()} is not accessible`);
  const surplus = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(surplus <= 0, `${page.url()} is ${surplus} px wider than the screen; does a table lack \`narrow\`?`);
}

/** govuk-frontend marks a radio that opens a conditional part with `aria-expanded`, on purpose; axe objects. */
const isConditionalChoice = (rule: string, markup: string) =>
  rule === 'aria-allowed-attr' && /type="(radio|checkbox)"/.test(markup) && markup.includes('aria-controls=');

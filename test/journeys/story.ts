import assert from 'node:assert/strict';
import path from 'node:path';
import { after } from 'node:test';
import type { Page } from '@playwright/test';
import { type DemoCenter, loadDemoCenter } from '../../src/demo-center.ts';
import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { aPdf } from '../support/a-pdf.ts';
import { assertAccessible, COUNTER, openBrowser, type PageWish } from '../support/browser.ts';
import { startCenter, temporaryFolder } from '../support/start-center.ts';

/** A Monday morning, so that the story has the same dates every time it is told. */
export const TODAY = { day: '23', month: '11', year: '2026', time: '2026-11-23T09:05:00+07:00' };
export type Day = Readonly<Record<'day' | 'month' | 'year', string>>;
export const PASSWORD = 'mat-khau-hanh-trinh';
export const A_PDF = aPdf();

export type Story = {
  readonly data: DemoCenter;
  procedure(code: string): ProcedureFile;
  /** A person at their own screen, signed in; each has cookies of their own. */
  signIn(username: string, wish?: PageWish): Promise<Page>;
  /** Somebody without an account. */
  visitor(wish?: PageWish): Promise<Page>;
  /** The page is fit for everybody, where the browser can be asked. */
  looksRight(page: Page): Promise<void>;
  /** Every handler, head and approver does their step, in turn, up to the one who registers the result. */
  handle(procedure: ProcedureFile, code: string): Promise<void>;
  /** The story goes on at another moment: the center is stopped and started again; whoever signed in does so anew. */
  goOnAt(time: string): Promise<void>;
};

/** The real center of a province, started as `npm start` does it, and a real browser before it. */
export async function tellStory(javaScript: boolean, province = 'kon-tum'): Promise<Story> {
  const { folder, remove } = temporaryFolder();
  const startAt = (time: string) =>
    startCenter(path.join(folder, 'data'), { PROVINCE: province, DEMO_PASSWORD: PASSWORD, CLOCK_FIXED_AT: time });
  let center = startAt(TODAY.time);
  const stop = async () => {
    center.process.kill('SIGTERM');
    await center.ended;
  };
  after(async () => {
    await stop();
    await remove();
  });
  let baseURL = await center.ready;
  const { newPage } = await openBrowser();
  const data = loadDemoCenter(path.resolve(import.meta.dirname, '../../data'), province);
  const visitor = (wish: PageWish = COUNTER) => newPage({ ...wish, baseURL, javaScript });
  async function goOnAt(time: string): Promise<void> {
    await stop();
    center = startAt(time);
    baseURL = await center.ready;
  }

  async function signIn(username: string, wish?: PageWish): Promise<Page> {
    const page = await visitor(wish);
    await page.goto('/dang-nhap');
    await page.fill('#username', username);
    await page.fill('#password', PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
    return page;
  }
  const looksRight = async (page: Page) => (javaScript ? assertAccessible(page) : undefined);

  async function handle(procedure: ProcedureFile, code: string): Promise<void> {
    const steps = procedure.process.steps.filter(({ kind }) => kind !== 'receive' && kind !== 'return');
    for (const step of steps) {
      const page = await signIn(accountFor(data, step).username);
      await page.getByRole('link', { name: code }).first().click();
      await looksRight(page);
      if (step === steps.at(-1)) await registerResult(page, looksRight);
      else await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
      await looksRight(page);
      await page.context().close();
    }
  }

  return {
    data,
    signIn,
    visitor,
    looksRight,
    handle,
    goOnAt,
    procedure: (code) => data.procedures.find((one) => one.code === code) as ProcedureFile,
  };
}

/** Who of the demo people does a step. */
function accountFor({ accounts }: DemoCenter, step: ProcedureFile['process']['steps'][number]) {
  const home = step.agency === 'CENTER' ? undefined : step.agency;
  const account = accounts.find(({ agency, roles }) => agency === home && (roles as string[]).includes(step.role));
  assert.ok(account, `nobody does ${step.key}`);
  return account;
}

/** From the dossier's page: the signed document, dated today, and with it the end of the last step. */
export async function registerResult(
  page: Page,
  looksRight: (page: Page) => Promise<void>,
  today: Day = TODAY,
): Promise<void> {
  await page.getByRole('button', { name: 'Đăng ký kết quả' }).click();
  await looksRight(page);
  await page.getByLabel('Đồng ý giải quyết').check();
  await page.getByLabel('Số văn bản kết quả').fill('12/KQ-2026');
  await page.getByLabel('Ngày', { exact: true }).fill(today.day);
  await page.getByLabel('Tháng').fill(today.month);
  await page.getByLabel('Năm').fill(today.year);
  await page.getByLabel('Người ký').fill('Người Ký Mẫu');
  await page.getByRole('button', { name: 'Đăng ký kết quả' }).click();
  await page.getByText('Hồ sơ chờ trả cho người nộp').waitFor();
}

/** The public look-up of a dossier by its code and a phone number, on a phone; answers what the page says. */
export async function lookUp(story: Story, code: string, phone: string): Promise<string> {
  const page = await story.visitor({ width: 390, height: 844 });
  await page.goto('/tra-cuu');
  await story.looksRight(page);
  await page.fill('#code', code);
  await page.locator('[name="fact.kind"][value="phone"]').check();
  await page.locator('[name="fact.value"]').fill(phone);
  await page.getByRole('main').getByRole('button').click();
  await page.getByText(code).first().waitFor();
  await story.looksRight(page);
  const text = await page.getByRole('main').innerText();
  await page.context().close();
  return text;
}

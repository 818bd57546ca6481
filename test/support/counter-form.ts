import assert from 'node:assert/strict';
import { saveUpload } from '../../src/modules/files/index.ts';
import type { TestCenter } from './center.ts';
import type { FormClient } from './form-client.ts';
import { fieldsOfForm } from './html-form.ts';

/** What an ordinary visitor of the demonstration says at the counter; an invented person. */
export const VISITOR = {
  'applicant.idNumber': '001000000021',
  'applicant.name': 'Đỗ Thị Mẫu',
  'applicant.phone': '0900 000 021',
  'applicant.address': 'số 21 đường Minh Họa',
  returnMethod: 'counter',
  prepaymentReceipt: 'BL-21',
  declaration: 'true',
};

/** Opens the counter's form at an address, and says what a browser would send with it; the scans attached to it, too. */
export async function openIntake(who: FormClient, url: string, at = url): Promise<Record<string, string>> {
  const page = await who.get(at);
  assert.equal(page.status, 200, page.body);
  // The file chooser has the name of the tokens that stand beside it.
  const tokens = [...page.body.matchAll(/type="hidden" name="([^"]+uploads\[\])" value="([^"]+)"/g)];
  return { ...fieldsOfForm(page.body, url), ...Object.fromEntries(tokens.map(([, name, token]) => [name, token])) };
}

/** The fields that the error summary links to, in its order. */
export const faultsOf = (body: string) => [...body.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** Something an official scanned: its token. */
export async function aScan({ services, actor }: TestCenter, username: string): Promise<string> {
  const { accountId } = await actor(username);
  const saved = await saveUpload(services, accountId, { name: 'bản quét.png', bytes: PNG });
  assert.ok(saved.ok);
  return saved.value.token;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type FormFields, nestFields } from '../../../platform/form-body.ts';
import { inputParser } from '../../../platform/input.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields } from '../../../web/server/forms.ts';
import { submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { contentOfCase, type ProcedureVersion, procedureOn } from '../../procedures/index.ts';
import type { PostalItem, PostalList } from '../domain/postal-list.ts';
import { filePostalItem } from '../index.ts';
import { PostalFilingInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { findList } from '../store.ts';
import { fileItemPage } from './file-item.view.ts';
import { formView } from './form-tools.ts';
import type { ItemParams } from './list.ts';

export const FileItemQuery = Type.Object({
  'thu-tuc': Type.Optional(Type.String({ maxLength: 20 })),
  'truong-hop': Type.Optional(Type.String({ maxLength: 100 })),
});

const parse = inputParser(PostalFilingInput, { convert: true });

/** What stands in a cover becomes a filing: procedure and case first, then the applicant, the papers and their choice. */
export const showFileItem = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { list, item } = await itemHere(web, request);
  const query = request.query as Static<typeof FileItemQuery>;
  const code = query['thu-tuc']?.trim() || item.procedureCode || '';
  const fields = {
    procedureCode: code,
    caseKey: query['truong-hop'] ?? '',
    'applicant.kind': 'person',
    'applicant.name': item.senderName,
    'applicant.phone': item.senderPhone,
  };
  return draw(web, request, reply, { list, item, fields, problem: null });
};

export const postFileItem = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { list, item } = await itemHere(web, request);
  const fields = formFields(request);
  const { documents, ...sent } = nestFields(fields);
  const papers = (Array.isArray(documents) ? documents : []) as Record<string, unknown>[];
  const parsed = parse({ applicant: {}, ...sent, documents: papers.filter(isHandedIn) });
  const done = parsed.ok
    ? await submitFormOnce(web.services, request, async (services) => {
        const place = { listId: list.id, ordinal: item.ordinal };
        const filed = await filePostalItem(services, signedIn(request), place, parsed.value);
        return filed.ok ? ok(`/can-bo/ho-so/${filed.value.provisionalNumber}/tiep-nhan`) : filed;
      })
    : parsed;
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { list, item, fields, problem: done.problem });
};

/** Papers of which nothing was counted were not in the cover. */
const isHandedIn = ({ originals, certifiedCopies, copies }: Record<string, unknown>): boolean =>
  [originals, certifiedCopies, copies].some((count) => count !== undefined && count !== '0');

async function itemHere({ services: { db } }: Web, request: FastifyRequest) {
  const { id, ordinal } = request.params as Static<typeof ItemParams>;
  const list = await findList(db, id);
  const item = list?.items.find((one) => one.ordinal === ordinal);
  if (!list) throw new Refusal(fail('postal-list-not-found').problem);
  if (!item) throw new Refusal(fail('postal-item-not-found').problem);
  if (item.filedAs) throw new Refusal(fail('postal-item-filed', { facts: { number: item.filedAs } }).problem);
  return { list, item };
}

type Drawn = {
  readonly list: PostalList;
  readonly item: PostalItem;
  readonly fields: FormFields;
  readonly problem: Problem | null;
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { list, item, fields, problem }: Drawn) {
  const { db, clock } = web.services;
  const shell = await web.shellOf(request, reply);
  const form = formView(web, reply, shell, { fields, problem }, words(shell.lang).filing.labels);
  const published = await procedureOn(db, form.value('procedureCode'), localDate(clock.now()));
  const procedure = published && inCase(published, form.value('caseKey'));
  return sendPage(reply, fileItemPage(shell, { list, item, published, procedure, form }));
}

/** Null while a case is still to be chosen. */
function inCase(published: ProcedureVersion, caseKey: string): ProcedureVersion | null {
  const { cases = [] } = published.content;
  if (cases.length === 0) return published;
  return cases.some(({ key }) => key === caseKey)
    ? { ...published, content: contentOfCase(published.content, caseKey) }
    : null;
}

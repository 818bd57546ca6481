import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem } from '../../../../kernel/result.ts';
import { html } from '../../../../platform/html.ts';
import { checkboxes } from '../../../../web/components/index.ts';
import { faultsInOrder, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { saveProcedureDraft } from '../../actions/save-procedure-draft.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { casesTable } from './cases.view.ts';
import { draftOf, once, referenceOf, revisionAgain, sideOf } from './draft-page.ts';
import { fillForm } from './fill-form.ts';
import type { FieldSpec } from './form-spec.ts';
import { type FormTree, isRows, treeOf, withRow } from './form-tree.ts';
import { partPage } from './part.view.ts';
import { PROPERTY, shownIn, withCasePart, withPart } from './part-content.ts';
import { fieldsOfPart, PLAIN_PARTS, type PlainPart } from './part-forms.ts';
import { draftHref, OF_A_CASE } from './parts.ts';
import { readForm, withoutEmptyRows } from './read-form.ts';

const code = Type.String({ pattern: '^\\d\\.\\d{6}$' });
export const PartParams = Type.Object({ code, part: Type.Enum([...PLAIN_PARTS]) });
export const PartQuery = Type.Object({ xong: Type.Optional(Type.Literal('luu')) });
export const CasePartParams = Type.Object({
  code,
  case: Type.String({ maxLength: 80 }),
  part: Type.Enum([...OF_A_CASE]),
});
type PartParams = Static<typeof PartParams> & { readonly case?: string };

/** `…/du-thao/:part` and `…/du-thao/truong-hop/:case/:part`: one part of a draft as a plain form. */
export const showPart = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const place = await placeOf(web, request, reply);
  return draw(web, request, reply, { ...place, tree: place.filled, problem: null, notSaved: false });
};

export const postPart = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const place = await placeOf(web, request, reply);
  const sent = treeOf(formFields(request));
  const { _row } = (request.body ?? {}) as Record<string, unknown>;
  const rowWanted = [_row].flat().at(-1);
  if (typeof rowWanted === 'string' && rowWanted !== '')
    return draw(web, request, reply, { ...place, tree: withRow(sent, rowWanted), problem: null, notSaved: true });
  const tree = withoutEmptyRows(place.specs, sent);
  const { value, errors } = readForm(place.specs, tree);
  const again = (problem: Problem) => draw(web, request, reply, { ...place, tree, problem, notSaved: false });
  const own = place.ofCase ? saysOwn(sent) || wasChanged(place, tree) : true;
  if (own && errors.length > 0) return again(fail('invalid-input', { errors }).problem);
  const { part, draft, ofCase } = place;
  const content = ofCase
    ? withCasePart(part, draft.content, ofCase.key, own ? value : null)
    : withPart(part, draft.content, value);
  const isOfCases = part === 'truong-hop' || ofCase !== null;
  const path = `${draftHref(draft.code, isOfCases ? 'truong-hop' : undefined)}?xong=luu`;
  const done = await once(web, request, path, (services, actor) =>
    saveProcedureDraft(services, actor, referenceOf(request), { content }),
  );
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

type Place = {
  readonly draft: ProcedureDraft;
  readonly part: PlainPart;
  readonly ofCase: NonNullable<ProcedureDraft['content']['cases']>[number] | null;
  readonly specs: readonly FieldSpec[];
  readonly filled: FormTree;
};

/** The draft, the part and the case the address names, for whoever may write it. */
async function placeOf(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<Place> {
  const { part, case: caseKey } = request.params as PartParams;
  const draft = await draftOf(web, request);
  if ((await sideOf(web, request, draft)) === null) throw new Refusal({ code: 'not-permitted' });
  const ofCase = draft.content.cases?.find(({ key }) => key === caseKey) ?? null;
  if (caseKey !== undefined && !ofCase) throw new Refusal({ code: 'not-found' });
  const agencies = await listAgencies(web.services.db);
  const { lang } = await web.shellOf(request, reply);
  const specs = fieldsOfPart(part, { content: draft.content, agencies, ofCase: ofCase !== null }, lang);
  const filled = fillForm(specs, shownIn(part, draft.content, ofCase));
  return { draft, part, ofCase, specs, filled };
}

type Drawn = Place & { readonly tree: FormTree; readonly problem: Problem | null; readonly notSaved: boolean };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, drawn: Drawn) {
  const { draft, part, ofCase, specs, tree, problem } = drawn;
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const told = problem && web.book.tell(problem, lang);
  if (told) reply.code(told.status);
  const { draft: texts, labels } = manageWords(lang);
  const called = texts.partNames[part];
  const isOwn = ofCase && (request.method === 'POST' ? saysOwn(tree) : PROPERTY[part as 'giay-to'] in ofCase);
  const current = problem?.code === 'draft-stale' ? await draftOf(web, request) : draft;
  return sendPage(
    reply,
    partPage(shell, {
      title: ofCase ? texts.ofCase({ part: called, name: ofCase.name }) : called,
      caption: `${draft.code} ${draft.content.name ?? ''}`,
      action: draftHref(draft.code, part, ofCase?.key),
      back: {
        href: draftHref(draft.code, ofCase ? 'truong-hop' : undefined),
        text: ofCase ? texts.partNames['truong-hop'] : texts.title,
      },
      specs,
      tree,
      faults: told ? faultsInOrder(told, namesOf(specs, tree, labels, lang)) : NO_FAULTS,
      revision: revisionOf(request, current, problem, drawn.notSaved),
      key: newFormKey(),
      notSaved: drawn.notSaved,
      saved: request.method === 'GET' && (request.query as Static<typeof PartQuery>).xong === 'luu',
      lead:
        ofCase &&
        html`${checkboxes({ name: 'own', items: [{ value: 'yes', text: texts.own[part as 'giay-to'] }], values: isOwn ? ['yes'] : [], hint: texts.ownHint, lang })}`,
      after: part === 'truong-hop' ? casesTable(lang, draft) : null,
    }),
  );
}

/** Whoever writes over what holds for the procedure means this case, box or no box: nothing typed is lost. */
function wasChanged({ part, ofCase, specs, filled }: Place, sent: FormTree): boolean {
  if (ofCase === null || PROPERTY[part as 'giay-to'] in ofCase) return false;
  const said = (tree: FormTree) => JSON.stringify(readForm(specs, withoutEmptyRows(specs, tree)));
  return said(sent) !== said(filled);
}

/** Whether a case is to have the part for itself. */
const saysOwn = ({ own }: FormTree): boolean => [own].flat().includes('yes');

/** A form whose rows were changed goes on for the revision it was opened at. */
const revisionOf = (
  request: FastifyRequest,
  draft: ProcedureDraft,
  problem: Problem | null,
  notSaved: boolean,
): number => (notSaved ? referenceOf(request).expectedRevision : revisionAgain(request, draft, problem));

/** The fields of a form as they stand on the page, each with what it is called: “Giấy tờ 2, Tên giấy tờ”. */
function namesOf(
  specs: readonly FieldSpec[],
  tree: FormTree,
  labels: ReturnType<typeof manageWords>['labels'],
  lang: Lang,
): ReadonlyMap<string, string> {
  const { rowTitle } = manageWords(lang).draft;
  const walk = (fields: readonly FieldSpec[], rows: FormTree, at: string, before: string): [string, string][] =>
    fields.flatMap((spec): [string, string][] => {
      const name = `${at}${spec.name}`;
      if (spec.kind === 'key') return [];
      if (spec.kind !== 'rows') return [[name, `${before}${labels[spec.label]?.label ?? ''}`]];
      const inside = rows[spec.name];
      const each = (isRows(inside) ? inside : []).flatMap((row, index) =>
        walk(spec.fields, row, `${name}.${index}.`, `${rowTitle[spec.name as 'charges'](index + 1)}, `),
      );
      return [...each, [name, labels[spec.label]?.label ?? '']];
    });
  return new Map(walk(specs, tree, '', ''));
}

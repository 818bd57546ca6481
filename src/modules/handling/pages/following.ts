import { localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { formReader } from '../../../web/server/forms.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import { listAgencies } from '../../center/index.ts';
import {
  type DecidingView,
  deciding,
  decidingForm,
  decidingPage,
  lines,
  partiesOf,
  underVersion,
} from '../../dossiers/index.ts';
import { stationOf } from '../../staff/index.ts';
import { followDossier, mayFollowFor, stopFollowing } from '../actions/follow-dossier.ts';
import { FollowingInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { agencyChoices, choose, labelOf } from './fields.ts';

type Choice = { readonly value: string | number; readonly text: string };
type Facts = { readonly following: readonly Choice[]; readonly possible: readonly Choice[] };

const read = formReader(underVersion(FollowingInput.properties));

const page = deciding<Facts>({
  purpose: 'following',
  slug: 'theo-doi',
  labelOf,
  page: followingPage,
  factsOf: async ({ services: { db, clock } }, { dossier }, request) => {
    const today = localDate(clock.now());
    const actor = signedIn(request);
    const station = await stationOf(db, actor.accountId, today);
    const follows = (await partiesOf(db, dossier.id))
      .filter(({ part }) => part === 'follows')
      .map((one) => one.agencyId);
    const agencies = (await listAgencies(db)).filter(({ id }) => mayFollowFor(actor, id, station?.agencyId ?? null));
    return {
      following: agencyChoices(
        agencies.filter(({ id }) => follows.includes(id)),
        today.toString(),
      ),
      possible: agencyChoices(
        agencies.filter(({ id }) => !follows.includes(id)),
        today.toString(),
      ),
    };
  },
});

export const showFollowing = page.show;
export const postFollowing = page.post(read, followDossier);
export const postFollowingEnd = page.post(read, stopFollowing);

/** `/can-bo/ho-so/{ref}/theo-doi` */
function followingPage(shell: PageShell, view: DecidingView<Facts>): Html {
  const { follow: texts, labels, consult, notNow } = words(shell.lang);
  const { following, possible } = view.facts;
  const fields = html`${choose(view, { name: 'agency', label: labels.agency ?? '', choices: possible, empty: consult.chooseAgency })}${lines(view, { name: 'ground', label: labels.ground ?? '', rows: 2 })}`;
  const ending = ({ value, text }: Choice) =>
    html`<section class="mc-card"><h2 class="govuk-heading-s">${text}</h2>${decidingForm(shell, view, {
      at: 'thoi',
      fields: html`<input type="hidden" name="agency" value="${value}"><input type="hidden" name="ground" value="${texts.end}">`,
      submit: texts.end,
      secondary: true,
    })}</section>`;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`<p class="govuk-body-l">${texts.lead}</p>${following.map(ending)}
${possible.length > 0 && decidingForm(shell, view, { fields, submit: texts.submit })}
${possible.length === 0 && following.length === 0 && insetText({ text: notNow })}`,
  });
}

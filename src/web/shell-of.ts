import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGE_COOKIE, pickLanguage } from './i18n.ts';
import type { NavigationItem, PageShell } from './layout/index.ts';
import { words } from './messages/index.ts';
import type { Services } from './services.ts';

export type ShellOf = (request: FastifyRequest, reply: FastifyReply) => Promise<PageShell>;

/** What stands around the page of a request. `postOf` tells what the signed-in person is here as. */
export function shellMaker(
  { center, config }: Services,
  postOf: (request: FastifyRequest) => Promise<string>,
): ShellOf {
  const { profile } = center;
  return async (request, reply) => {
    const lang = pageLanguage(request);
    const { actor } = request;
    let token: string | undefined;
    return {
      lang,
      path: request.url,
      user: actor && {
        displayName: actor.name,
        post: await postOf(request),
        kind: actor.kind === 'citizen' ? 'citizen' : 'staff',
      },
      nav: navigation(request, lang),
      // Made when a form asks for it: a page without one sets no cookie and may be kept by caches.
      get csrfToken() {
        token ??= reply.generateCsrf();
        return token;
      },
      demo: center.demo || config.demo !== undefined,
      centerName: lang === 'vi' ? profile.name : profile.nameEn,
      provinceName: words(lang).province(profile.provinceName),
      hotline: profile.contact.hotline,
      address: profile.address,
    };
  };
}

/** The language of the pages somebody gets. */
export const pageLanguage = (request: FastifyRequest): PageShell['lang'] =>
  pickLanguage({ cookie: request.cookies[LANGUAGE_COOKIE], preferVietnamese: true });

function navigation(request: FastifyRequest, lang: PageShell['lang']): NavigationItem[] {
  const texts = words(lang).nav;
  const may = (permission: string) => (request.actor?.permissions as ReadonlySet<string> | undefined)?.has(permission);
  const path = request.url.split('?')[0] ?? '';
  const item = (text: string, href: string): NavigationItem => ({
    text,
    href,
    current: path === href || (href !== '/' && path.startsWith(`${href}/`) && href !== '/can-bo'),
  });
  if (request.actor?.kind !== 'staff') {
    const items = [
      item(texts.procedures, '/thu-tuc'),
      item(texts.lookUp, '/tra-cuu'),
      item(texts.about, '/gioi-thieu'),
    ];
    return request.actor
      ? [...items, item(texts.myDossiers, '/ho-so'), item(texts.myPapers, '/giay-to-cua-toi')]
      : items;
  }
  return [
    item(texts.worklist, '/can-bo'),
    ...(may('receive-dossier') ? [item(texts.counter, '/can-bo/quay')] : []),
    ...(may('receive-dossier') || may('hand-over-post') ? [item(texts.post, '/can-bo/buu-gui')] : []),
    ...(may('deliver-result') ? [item(texts.returnDesk, '/can-bo/tra-ket-qua')] : []),
    ...(may('digitise-paper') ? [item(texts.digitisation, '/can-bo/so-hoa')] : []),
    ...(may('receive-dossier') || may('handle-step') ? [item(texts.handOvers, '/can-bo/ban-giao')] : []),
    ...(may('read-dossier') ? [item(texts.dossiers, '/can-bo/ho-so')] : []),
    ...(may('read-board') ? [item(texts.monitoring, '/can-bo/giam-sat')] : []),
    ...(may('record-visit') ? [item(texts.visits, '/can-bo/huong-dan')] : []),
    ...(may('draft-calendar') ? [item(texts.calendars, '/can-bo/lich')] : []),
    ...(may('draft-rules') ? [item(texts.rules, '/can-bo/quy-tac')] : []),
    ...(may('propose-recalculation') ? [item(texts.recalculations, '/can-bo/tinh-lai')] : []),
    ...(may('draft-procedure') || may('draft-own-procedure') || may('approve-procedure')
      ? [item(texts.catalogue, '/can-bo/thu-tuc')]
      : []),
    ...changesHref(may).map((href) => item(texts.changes, href)),
    item(texts.procedures, '/thu-tuc'),
  ];
}

/** Notices of change for those who write them in, proposals for every official, else what went past the center. */
function changesHref(may: (permission: string) => boolean | undefined): string[] {
  if (may('draft-procedure') || may('draft-own-procedure')) return ['/can-bo/thong-bao-thay-doi'];
  if (may('propose-change')) return ['/can-bo/sang-kien'];
  return may('read-every-dossier') ? ['/can-bo/tiep-nhan-ngoai'] : [];
}

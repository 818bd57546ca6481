export { ERROR_STATUSES, type ErrorPageContent, type ErrorStatus, errorPage } from './error-page.ts';
export { type PageContent, page } from './page.ts';
export { phoneLink } from './phone-link.ts';
export type { NavigationItem, PageShell, SignedInUser } from './shell.ts';
export { vietnamese, vietnameseInside } from './vietnamese.ts';

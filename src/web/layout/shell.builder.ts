import type { PageShell } from './shell.ts';

/** A shell with good defaults, for tests: a citizen who has not signed in, on the home page. */
export const aShell = (more: Partial<PageShell> = {}): PageShell => ({
  lang: 'vi',
  path: '/',
  user: null,
  nav: [
    { text: 'Trang chủ', href: '/', current: true },
    { text: 'Thủ tục hành chính', href: '/thu-tuc', current: false },
  ],
  csrfToken: 'token-of-the-form',
  demo: false,
  centerName: 'Trung tâm Phục vụ hành chính công tỉnh Kon Tum',
  provinceName: 'Ủy ban nhân dân tỉnh Kon Tum',
  hotline: '0260 3 000 000',
  address: '01 đường Ví Dụ, tỉnh Kon Tum',
  ...more,
});

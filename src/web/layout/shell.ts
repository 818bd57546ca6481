import type { Text } from '../components/markup.ts';
import type { Lang } from '../i18n.ts';

/** What stands around every page: known to the web process for each request, before any module draws. */
export type PageShell = {
  lang: Lang;
  /** The address asked for, with its query: the language switch comes back to it. */
  path: string;
  user: SignedInUser | null;
  nav: readonly NavigationItem[];
  csrfToken: string;
  /** A demonstration center says so on every page. */
  demo: boolean;
  /** “Trung tâm Phục vụ hành chính công tỉnh Kon Tum”, in the language of the page. */
  centerName: string;
  /** “Ủy ban nhân dân tỉnh Kon Tum”. */
  provinceName: string;
  hotline: string;
  address: string;
};

export type SignedInUser = {
  displayName: string;
  /** What the person is here as: “Công chức tiếp nhận”; for citizens, nothing or the business. */
  post: string;
  kind: 'staff' | 'citizen';
};

export type NavigationItem = { text: Text; href: string; current: boolean };

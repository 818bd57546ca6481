/** The feeds of changes, for links and for readers that look in the head of a page. */
export const FEEDS = [
  { href: '/thu-tuc/thay-doi.atom', title: 'Atom', type: 'application/atom+xml' },
  { href: '/thu-tuc/thay-doi.rss', title: 'RSS', type: 'application/rss+xml' },
] as const;

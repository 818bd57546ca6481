const ours = (path: string) => new URL(path, import.meta.url);
const installed = (path: string) => new URL(`../../../node_modules/${path}`, import.meta.url);
const font = (subset: string, weight: number) =>
  installed(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`);

/** Every file the public may fetch, by the name pages use. */
export const FILES: Readonly<Record<string, URL>> = {
  'mot-cua.css': ours('compiled/mot-cua.css'),
  'mot-cua.js': ours('mot-cua.js'),
  'live-board.js': ours('live-board.js'),
  'upload.js': ours('upload.js'),
  'upload-list.js': ours('upload-list.js'),
  'tus.js': installed('tus-js-client/dist/tus.min.js'),
  'emblem.svg': ours('emblem.svg'),
  'govuk-frontend.js': installed('govuk-frontend/dist/govuk/govuk-frontend.min.js'),
  'htmx.js': installed('htmx.org/dist/htmx.min.js'),
  'be-vietnam-pro-latin-400.woff2': font('latin', 400),
  'be-vietnam-pro-latin-700.woff2': font('latin', 700),
  'be-vietnam-pro-latin-ext-400.woff2': font('latin-ext', 400),
  'be-vietnam-pro-latin-ext-700.woff2': font('latin-ext', 700),
  'be-vietnam-pro-vietnamese-400.woff2': font('vietnamese', 400),
  'be-vietnam-pro-vietnamese-700.woff2': font('vietnamese', 700),
};

export const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

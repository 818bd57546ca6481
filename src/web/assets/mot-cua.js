// Pages work without this file; it only makes them more comfortable.
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from '/assets/govuk-frontend.js';

// A browser that runs modules runs the components; they ask for these classes.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(component);
}

// Pieces of a page that htmx exchanges bring components of their own.
document.addEventListener('htmx:after:swap', () => {
  for (const component of [Button, Checkboxes, Radios]) createAll(component);
  sendFilesAtOnce();
});

// Only pages with such an input fetch what sends its files piece by piece.
async function sendFilesAtOnce() {
  if (!document.querySelector('input[type="file"][data-resumable]')) return;
  const { enhance } = await import('/assets/upload.js');
  enhance(document);
}
sendFilesAtOnce();

// A board that refreshes itself fetches what listens for changes.
if (document.querySelector('[data-live]')) import('/assets/live-board.js');

// <button type="button" data-action="print" hidden> shows itself where it can do something.
for (const button of document.querySelectorAll('[data-action="print"]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

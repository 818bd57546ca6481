import type { Web } from '../../web/web.ts';
import { postAbout, showAbout } from './pages/form-builder/about.ts';
import { postField, showField } from './pages/form-builder/field.ts';
import { postFormAction, showForm, showFormPaper } from './pages/form-builder/form.ts';
import { postForm, showForms } from './pages/form-builder/forms.ts';
import { postSection, showSection } from './pages/form-builder/section.ts';

/** The pages on which officials build the forms to fill of a draft; the verb that saves asks for the rest. */
export function formRoutes(web: Web): void {
  const { app } = web;
  const config = { permission: ['draft-procedure', 'draft-own-procedure'] } as const;
  const forms = '/can-bo/thu-tuc/:code/du-thao/mau';
  const form = `${forms}/:key`;
  app.get(forms, { config }, showForms(web));
  app.post(forms, { config }, postForm(web));
  app.get(form, { config }, showForm(web));
  app.post(form, { config }, postFormAction(web));
  app.get(`${form}/ban-in.pdf`, { config }, showFormPaper(web));
  app.get(`${form}/thong-tin`, { config }, showAbout(web));
  app.post(`${form}/thong-tin`, { config }, postAbout(web));
  app.get(`${form}/phan/:section`, { config }, showSection(web));
  app.post(`${form}/phan/:section`, { config }, postSection(web));
  app.get(`${form}/muc/:field`, { config }, showField(web));
  app.post(`${form}/muc/:field`, { config }, postField(web));
}

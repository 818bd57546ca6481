export { type EForm, type EFormField, EFormSchema, type EFormSection } from './domain/e-form.ts';

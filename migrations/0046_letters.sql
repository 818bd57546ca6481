-- Official letters of handling: what agencies and the center write about the verification, the return, the delay of a
-- dossier, and to urge one. Their numbers stand in the issuing agency's own registers (`return-notice:SXD`).
alter table issued_forms
  drop constraint issued_forms_form_check,
  add constraint issued_forms_form_check check (form in ('supplement-request', 'refusal', 'redirection', 'apology',
    'stop-notice', 'manifest', 'result-manifest', 'postal-list', 'verification-notice', 'return-notice',
    'lateness-notice', 'reminder', 'director-letter', 'chairman-report', 'information-request', 'recall')),
  add constraint issued_forms_register_check check (register ~ '^[a-z-]+(:[A-Z][A-Z0-9]{1,19})?$');
comment on column issued_forms.register is 'The register of its number; of what an agency issues with its key: return-notice:SXD';

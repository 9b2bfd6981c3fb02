-- A ministry decides on trial permits (§ 12 (2) ThürEGovG). The same rules stand in grants.rules.ts.
alter table accounts.staff_role drop constraint role_fits_authority;
alter table accounts.staff_role add constraint role_fits_authority check (
  (role in ('caseworker', 'head') and authority_id <> '*')
  or (role in ('editor', 'admin', 'ministry') and authority_id in ('16', '*'))
);

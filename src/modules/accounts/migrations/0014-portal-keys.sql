-- A portal may prove itself by a key of its own instead of a secret that both know (private_key_jwt), and say where people come back to after a log-out.
alter table accounts.oidc_client
  add column jwks jsonb,
  add column jwks_uri text,
  add column end_uris text[] not null default '{}',
  add constraint one_proof check (num_nonnulls(sealed_secret, jwks, jwks_uri) <= 1);

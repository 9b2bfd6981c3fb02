-- What the person took over before or while filling in, apart from the answers: from an earlier application or from a register, with source,
-- moment of the consent and values. What is only offered lies here too until the person has decided.
alter table applications.application add column prefill jsonb not null default '[]' check (jsonb_typeof(prefill) = 'array');

-- People read what the audit log says about their account and about the applications it keeps; not while somebody else acts for it.
create index audit_application on platform.audit ((detail ->> 'applicationId'), id) where detail ? 'applicationId';
create policy account_reads on platform.audit for select to {{app}} using (
  platform.app_account() is not null
  and (subject = 'citizen:' || platform.app_account()
    or exists (
      select 1 from applications.holding h
      where h.account_id::text = platform.app_account()
        and (audit.subject = 'application:' || h.application_id or audit.detail ->> 'applicationId' = h.application_id::text))));

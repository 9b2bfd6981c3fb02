-- Who was signed in and what replaced the signature: frozen with the application, and with the part of each recipient.
alter table applications.application add column evidence jsonb;
alter table applications.part add column evidence jsonb;

-- Whether a small picture of the file lies beside it in the store; made after the scanner found nothing.
alter table platform.file add column thumbnail boolean not null default false;

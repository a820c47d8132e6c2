-- When a guest agreed to what is kept about them, and to which words.
alter table guest add column consent_version varchar(20);
alter table guest add column consented_at timestamp with time zone;

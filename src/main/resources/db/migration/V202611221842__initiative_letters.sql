-- How people are written to: the language an author wrote in, when a co-author was last written to, a judge without an account.
alter table initiative_entry add column language varchar(10) default 'vi' not null;
alter table initiative_author add column written_at timestamp(6) with time zone;
alter table initiative_member add column email varchar(250);

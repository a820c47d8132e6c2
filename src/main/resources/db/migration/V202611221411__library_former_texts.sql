-- Who could read a former text when it was replaced. Of those replaced before this was noted nobody knows: librarians only.
alter table text_version add column published boolean default false not null;
alter table text_version add column audience varchar(20) default 'LIBRARIANS' not null;

-- When a document's row last took over another revision: what alerts about saved searches go by.
alter table search_document add column changed_at timestamp with time zone;

-- Searches people keep, and whether a letter is to tell them of documents that match them newly.
create table saved_search (
    id bigint not null primary key,
    person varchar(40) not null,
    words varchar(1000) not null,
    address varchar(4000) not null,
    request varchar(8000) not null,
    by_mail boolean not null,
    language varchar(8) not null,
    created_at timestamp with time zone not null,
    checked_at timestamp with time zone not null
);

create sequence saved_search_seq start with 1 increment by 50;
create index saved_search_person on saved_search (person);

-- The search module's flat copy of what readers may find: rewritten in the library's own transactions, rebuilt at any time.
create table search_document (
    id bigint not null primary key,
    revision integer not null,
    audience varchar(20) not null,
    number varchar(200),
    number_key varchar(200),
    sequence varchar(40),
    type varchar(40) not null,
    title varchar(10000) not null,
    issuer varchar(1000),
    issued_on date,
    issued_year integer,
    validity varchar(40) not null,
    topics varchar(10000) not null
);

-- The id is the document's id and the position: stable, and known without asking a sequence.
create table search_provision (
    id bigint not null primary key,
    document_id bigint not null,
    provision_key varchar(1000) not null,
    label varchar(1000) not null,
    heading varchar(10000) not null,
    text varchar(1000000) not null,
    constraint search_provision_document foreign key (document_id) references search_document (id)
);

create index search_provision_by_document on search_provision (document_id);

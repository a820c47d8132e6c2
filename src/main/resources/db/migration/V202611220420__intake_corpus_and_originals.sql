create table intake_corpus (
    name varchar(200) not null,
    hash varchar(64) not null,
    loaded_at timestamp with time zone not null,
    constraint intake_corpus_pk primary key (name)
);

create table intake_original (
    document_id bigint not null,
    hash varchar(64) not null,
    name varchar(300) not null,
    created_at timestamp with time zone not null,
    constraint intake_original_pk primary key (document_id, hash)
);

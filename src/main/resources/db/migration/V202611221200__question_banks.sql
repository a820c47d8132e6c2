-- Banks of questions; what a question says is kept by revision for good, because papers refer to it.

create sequence question_bank_seq start with 1 increment by 50;

create table question_bank (
    id bigint not null primary key,
    slug varchar(100) not null,
    title varchar(300) not null,
    description varchar(2000) not null,
    created_at timestamp with time zone not null,
    constraint question_bank_slug_key unique (slug)
);

create sequence question_seq start with 1 increment by 50;

-- What lists are filtered by repeats the newest revision; stale holds why a person has to look at the question again.
create table question (
    id bigint not null primary key,
    lock_version integer not null,
    bank_id bigint not null references question_bank (id),
    code varchar(100),
    state varchar(20) not null,
    revision integer not null,
    kind varchar(20) not null,
    topic varchar(200) not null,
    difficulty varchar(20) not null,
    stem varchar(4000) not null,
    words varchar(4000) not null,
    likeness varchar(64) not null,
    cited_document varchar(200),
    cited_provision varchar(200),
    basis varchar(8000),
    stale varchar(4000),
    stale_since timestamp with time zone,
    confirmed_by varchar(200),
    confirmed_at timestamp with time zone,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint question_code_key unique (bank_id, code)
);
create index question_drawable_idx on question (bank_id, state);
create index question_likeness_idx on question (bank_id, likeness);
create index question_cited_idx on question (cited_document);

create table question_revision (
    question_id bigint not null references question (id),
    revision integer not null,
    content varchar(200000) not null,
    written_by varchar(200),
    written_at timestamp with time zone not null,
    primary key (question_id, revision)
);

-- Calls for initiatives: rules in every version, stages, entries as they are written and as they were submitted, files, authors.
create sequence initiative_call_seq start with 1 increment by 50;
create sequence initiative_entry_seq start with 1 increment by 50;
create sequence initiative_author_seq start with 1 increment by 50;
create sequence initiative_file_seq start with 1 increment by 50;

create table initiative_call (
    id bigint not null,
    slug varchar(100) not null,
    title varchar(300) not null,
    state varchar(20) not null,
    rules_version integer not null,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    last_number integer not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone,
    results_at timestamp(6) with time zone,
    constraint initiative_call_pk primary key (id),
    constraint initiative_call_slug_uq unique (slug)
);

-- Published rules stay; an amendment is a further version with its reason.
create table initiative_rules (
    call_id bigint not null,
    version integer not null,
    rules varchar(1000000) not null,
    reason varchar(2000) not null,
    recorded_by varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint initiative_rules_pk primary key (call_id, version),
    constraint initiative_rules_call_fk foreign key (call_id) references initiative_call (id)
);

-- The position counts from 0, as in the rules.
create table initiative_stage (
    call_id bigint not null,
    position integer not null,
    state varchar(20) not null,
    seed bigint,
    opened_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    constraint initiative_stage_pk primary key (call_id, position),
    constraint initiative_stage_call_fk foreign key (call_id) references initiative_call (id)
);

-- What its owner is writing, under a version that counts every change; the number is given at the first submission.
create table initiative_entry (
    id bigint not null,
    call_id bigint not null,
    owner varchar(40) not null,
    state varchar(20) not null,
    number integer,
    title varchar(300) not null,
    kind varchar(60) not null,
    field varchar(60) not null,
    applicant varchar(20) not null,
    sections varchar(1000000) not null,
    version integer not null,
    submitted integer not null,
    source varchar(20) not null,
    registered_by varchar(200),
    note varchar(2000) not null,
    created_at timestamp(6) with time zone not null,
    saved_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    constraint initiative_entry_pk primary key (id),
    constraint initiative_entry_number_uq unique (call_id, number),
    constraint initiative_entry_call_fk foreign key (call_id) references initiative_call (id)
);

create index initiative_entry_owner_ix on initiative_entry (owner);
create index initiative_entry_state_ix on initiative_entry (call_id, state);

-- The share is in hundredths of a per cent; whoever has the link whose token has this hash confirms it.
create table initiative_author (
    id bigint not null,
    entry_id bigint not null,
    position integer not null,
    name varchar(200) not null,
    unit_id bigint,
    unit varchar(300) not null,
    contact varchar(250) not null,
    person varchar(40),
    share integer not null,
    token_hash varchar(64),
    confirmed_at timestamp(6) with time zone,
    constraint initiative_author_pk primary key (id),
    constraint initiative_author_entry_fk foreign key (entry_id) references initiative_entry (id)
);

create index initiative_author_entry_ix on initiative_author (entry_id);
create index initiative_author_person_ix on initiative_author (person);
create index initiative_author_token_ix on initiative_author (token_hash);

-- A file that was taken out stays as long as a submission names it; the copy is what the secretary shows to those who may not see names.
create table initiative_file (
    id bigint not null,
    entry_id bigint not null,
    hash varchar(64) not null,
    name varchar(300) not null,
    size bigint not null,
    media_type varchar(100) not null,
    state varchar(20) not null,
    pages integer not null,
    body varchar(1000000) not null,
    finding varchar(500) not null,
    copy_hash varchar(64),
    copy_pages integer,
    added_by varchar(200) not null,
    added_at timestamp(6) with time zone not null,
    removed_at timestamp(6) with time zone,
    constraint initiative_file_pk primary key (id),
    constraint initiative_file_entry_fk foreign key (entry_id) references initiative_entry (id)
);

create index initiative_file_entry_ix on initiative_file (entry_id);

-- Every submission and withdrawal, added and never changed; the content is what counts.
create table initiative_submission (
    entry_id bigint not null,
    version integer not null,
    act varchar(20) not null,
    receipt varchar(19),
    digest varchar(64) not null,
    content varchar(1000000) not null,
    done_by varchar(200) not null,
    done_at timestamp(6) with time zone not null,
    constraint initiative_submission_pk primary key (entry_id, version),
    constraint initiative_submission_receipt_uq unique (receipt),
    constraint initiative_submission_entry_fk foreign key (entry_id) references initiative_entry (id)
);

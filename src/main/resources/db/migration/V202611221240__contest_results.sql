-- What rounds came to. A correction appends a version; nothing here is changed afterwards.
create sequence contest_ledger_seq start with 1 increment by 50;

create table contest_ledger (
    id bigint not null,
    round_id bigint not null,
    version integer not null,
    header varchar(1000000) not null,
    reason varchar(2000) not null,
    root varchar(64) not null,
    records integer not null,
    target bigint,
    awaits_lots boolean not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint contest_ledger_pk primary key (id),
    constraint contest_ledger_version_uq unique (round_id, version),
    constraint contest_ledger_round_fk foreign key (round_id) references contest_round (id)
);

-- The record as it is hashed with its salt.
create table contest_ledger_record (
    ledger_id bigint not null,
    position integer not null,
    salt varchar(32) not null,
    record varchar(1000000) not null,
    constraint contest_ledger_record_pk primary key (ledger_id, position),
    constraint contest_ledger_record_ledger_fk foreign key (ledger_id) references contest_ledger (id)
);

-- Line is the ledger's line of the place.
create table contest_place (
    ledger_id bigint not null,
    position integer not null,
    entrant_id bigint not null,
    organization_id bigint,
    place_rank integer not null,
    line varchar(2000) not null,
    constraint contest_place_pk primary key (ledger_id, position),
    constraint contest_place_ledger_fk foreign key (ledger_id) references contest_ledger (id),
    constraint contest_place_entrant_fk foreign key (entrant_id) references contest_entrant (id)
);

create index contest_place_unit_ix on contest_place (ledger_id, organization_id);

create table contest_unit_place (
    ledger_id bigint not null,
    position integer not null,
    line varchar(4000) not null,
    constraint contest_unit_place_pk primary key (ledger_id, position),
    constraint contest_unit_place_ledger_fk foreign key (ledger_id) references contest_ledger (id)
);

-- What was decided about a question after the round: another key (the question's further revision), every answer right, or annulled.
create table contest_correction (
    round_id bigint not null,
    question_id bigint not null,
    revision integer not null,
    kind varchar(20) not null,
    to_revision integer,
    reason varchar(2000) not null,
    decided_by varchar(200) not null,
    decided_at timestamp(6) with time zone not null,
    constraint contest_correction_pk primary key (round_id, question_id, revision),
    constraint contest_correction_round_fk foreign key (round_id) references contest_round (id)
);

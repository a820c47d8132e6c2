-- Contests: their rules in every version, rounds, papers, who takes part, attempts and answers.
create sequence contest_seq start with 1 increment by 50;
create sequence contest_round_seq start with 1 increment by 50;
create sequence contest_paper_seq start with 1 increment by 50;
create sequence contest_entrant_seq start with 1 increment by 50;
create sequence contest_attempt_seq start with 1 increment by 50;

create table contest (
    id bigint not null,
    slug varchar(100) not null,
    title varchar(300) not null,
    state varchar(20) not null,
    rules_version integer not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint contest_pk primary key (id),
    constraint contest_slug_uq unique (slug)
);

-- Published rules stay; an amendment is a further version with its reason.
create table contest_rules (
    contest_id bigint not null,
    version integer not null,
    rules varchar(1000000) not null,
    reason varchar(2000) not null,
    recorded_by varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint contest_rules_pk primary key (contest_id, version),
    constraint contest_rules_contest_fk foreign key (contest_id) references contest (id)
);

-- The draw's secret is 32 bytes as hexadecimal figures; its hash is public from publication on, itself only after closing.
create table contest_round (
    id bigint not null,
    contest_id bigint not null,
    position integer not null,
    slug varchar(100) not null,
    title varchar(300) not null,
    board varchar(60) not null,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    draw_secret varchar(64) not null,
    public_value varchar(1000),
    public_source varchar(1000),
    published_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    results_at timestamp(6) with time zone,
    constraint contest_round_pk primary key (id),
    constraint contest_round_slug_uq unique (contest_id, slug),
    constraint contest_round_contest_fk foreign key (contest_id) references contest (id)
);

create table contest_paper (
    id bigint not null,
    round_id bigint not null,
    number integer not null,
    content varchar(1000000) not null,
    constraint contest_paper_pk primary key (id),
    constraint contest_paper_uq unique (round_id, number),
    constraint contest_paper_round_fk foreign key (round_id) references contest_round (id)
);

-- Whoever takes part; the pseudonym stands for them in ledgers.
create table contest_entrant (
    id bigint not null,
    contest_id bigint not null,
    person varchar(40) not null,
    board varchar(60) not null,
    organization_id bigint,
    locality_id bigint,
    birth_year integer,
    pseudonym varchar(32) not null,
    standing varchar(20) not null,
    reason varchar(2000),
    assisted_by varchar(200),
    registered_at timestamp(6) with time zone not null,
    constraint contest_entrant_pk primary key (id),
    constraint contest_entrant_person_uq unique (contest_id, person),
    constraint contest_entrant_pseudonym_uq unique (pseudonym),
    constraint contest_entrant_contest_fk foreign key (contest_id) references contest (id)
);

create index contest_entrant_by_person_ix on contest_entrant (person);

-- Scores in thousandths of a point; null until graded or where judges have yet to mark.
create table contest_attempt (
    id bigint not null,
    round_id bigint not null,
    entrant_id bigint not null,
    number integer not null,
    paper_id bigint not null,
    started_at timestamp(6) with time zone not null,
    deadline timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    by_clock boolean not null,
    address varchar(50),
    receipt varchar(20),
    digest varchar(64),
    prediction bigint,
    score bigint,
    correct integer,
    constraint contest_attempt_pk primary key (id),
    constraint contest_attempt_number_uq unique (entrant_id, round_id, number),
    constraint contest_attempt_receipt_uq unique (receipt),
    constraint contest_attempt_round_fk foreign key (round_id) references contest_round (id),
    constraint contest_attempt_entrant_fk foreign key (entrant_id) references contest_entrant (id),
    constraint contest_attempt_paper_fk foreign key (paper_id) references contest_paper (id)
);

create index contest_attempt_round_ix on contest_attempt (round_id, submitted_at);

-- Only the SHA-256 of a token's 256 random bits is kept; each device that opens the attempt has its own.
create table contest_attempt_token (
    hash varchar(64) not null,
    attempt_id bigint not null,
    issued_at timestamp(6) with time zone not null,
    constraint contest_attempt_token_pk primary key (hash),
    constraint contest_attempt_token_attempt_fk foreign key (attempt_id) references contest_attempt (id)
);

create index contest_attempt_token_attempt_ix on contest_attempt_token (attempt_id);

-- Question counts from 1 within the paper. No foreign key: an attempt is looked up before anything is written to it.
create table contest_answer (
    attempt_id bigint not null,
    question integer not null,
    sequence bigint not null,
    response varchar(100000) not null,
    received_at timestamp(6) with time zone not null,
    constraint contest_answer_pk primary key (attempt_id, question)
);

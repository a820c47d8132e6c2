-- A draft contest's papers taken for trial, apart from everything that counts. Only the hash of a link's and an attempt's token is kept.
create sequence contest_trial_seq start with 1 increment by 50;
create sequence contest_trial_attempt_seq start with 1 increment by 50;

create table contest_trial (
    id bigint not null,
    contest_id bigint not null,
    hash varchar(64) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint contest_trial_pk primary key (id),
    constraint contest_trial_hash_uq unique (hash),
    constraint contest_trial_contest_fk foreign key (contest_id) references contest (id)
);

-- Round is the slug, as a draft's rounds are replaced when it is revised; the paper is kept as it was drawn for this attempt.
create table contest_trial_attempt (
    id bigint not null,
    trial_id bigint not null,
    round varchar(100) not null,
    hash varchar(64) not null,
    paper varchar(1000000) not null,
    grace_seconds integer not null,
    started_at timestamp(6) with time zone not null,
    deadline timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    prediction bigint,
    score bigint,
    correct integer,
    constraint contest_trial_attempt_pk primary key (id),
    constraint contest_trial_attempt_hash_uq unique (hash),
    constraint contest_trial_attempt_trial_fk foreign key (trial_id) references contest_trial (id)
);

create table contest_trial_answer (
    attempt_id bigint not null,
    question integer not null,
    sequence bigint not null,
    response varchar(100000) not null,
    constraint contest_trial_answer_pk primary key (attempt_id, question),
    constraint contest_trial_answer_attempt_fk foreign key (attempt_id) references contest_trial_attempt (id)
);

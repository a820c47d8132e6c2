-- Essays of closed rounds, each under a code that tells nothing of whose it is; who marks them; every mark in every version.
create sequence contest_essay_seq start with 1 increment by 50;

create table contest_marker (
    round_id bigint not null,
    person varchar(40) not null,
    appointed_by varchar(200) not null,
    appointed_at timestamp(6) with time zone not null,
    constraint contest_marker_pk primary key (round_id, person),
    constraint contest_marker_round_fk foreign key (round_id) references contest_round (id)
);

-- Question counts from 1 within the attempt's paper; points and result in thousandths, the result null until enough marks are given.
create table contest_essay (
    id bigint not null,
    round_id bigint not null,
    attempt_id bigint not null,
    question integer not null,
    code varchar(12) not null,
    points bigint not null,
    result bigint,
    constraint contest_essay_pk primary key (id),
    constraint contest_essay_question_uq unique (attempt_id, question),
    constraint contest_essay_code_uq unique (round_id, code),
    constraint contest_essay_round_fk foreign key (round_id) references contest_round (id),
    constraint contest_essay_attempt_fk foreign key (attempt_id) references contest_attempt (id)
);

-- An essay with one of its markers: what they have typed so far, and what they have given.
create table contest_essay_task (
    essay_id bigint not null,
    slot integer not null,
    person varchar(40) not null,
    points bigint,
    remark varchar(4000) not null,
    saved_at timestamp(6) with time zone,
    given_at timestamp(6) with time zone,
    constraint contest_essay_task_pk primary key (essay_id, slot),
    constraint contest_essay_task_person_uq unique (essay_id, person),
    constraint contest_essay_task_essay_fk foreign key (essay_id) references contest_essay (id)
);

create index contest_essay_task_person_ix on contest_essay_task (person);

-- Added, never changed.
create table contest_essay_mark (
    essay_id bigint not null,
    slot integer not null,
    version integer not null,
    person varchar(40) not null,
    points bigint not null,
    remark varchar(4000) not null,
    given_at timestamp(6) with time zone not null,
    constraint contest_essay_mark_pk primary key (essay_id, slot, version),
    constraint contest_essay_mark_essay_fk foreign key (essay_id) references contest_essay (id)
);

-- What follows results: objections by receipt, and certificates of prizes.
create sequence contest_objection_seq start with 1 increment by 50;

create table contest_objection (
    id bigint not null,
    round_id bigint not null,
    receipt varchar(20) not null,
    content varchar(4000) not null,
    filed_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    answer varchar(4000),
    answered_by varchar(200),
    answered_at timestamp(6) with time zone,
    constraint contest_objection_pk primary key (id),
    constraint contest_objection_round_fk foreign key (round_id) references contest_round (id)
);

create index contest_objection_receipt_ix on contest_objection (receipt);

-- Holds what was printed, so that a certificate says the same for ever.
create table contest_certificate (
    code varchar(20) not null,
    round_id bigint not null,
    entrant_id bigint not null,
    name varchar(200) not null,
    unit varchar(300) not null,
    prize varchar(300) not null,
    score varchar(40) not null,
    issued_at timestamp(6) with time zone not null,
    withdrawn boolean not null,
    constraint contest_certificate_pk primary key (code),
    constraint contest_certificate_round_fk foreign key (round_id) references contest_round (id),
    constraint contest_certificate_entrant_fk foreign key (entrant_id) references contest_entrant (id)
);

create index contest_certificate_round_ix on contest_certificate (round_id);

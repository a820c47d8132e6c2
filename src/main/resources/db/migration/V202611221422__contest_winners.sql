-- What became of verifying who won a prize; who has none here is to be verified. The audit trail keeps every decision.
create table contest_winner (
    round_id bigint not null,
    entrant_id bigint not null,
    state varchar(20) not null,
    remark varchar(2000) not null,
    decided_by varchar(200) not null,
    decided_at timestamp(6) with time zone not null,
    constraint contest_winner_pk primary key (round_id, entrant_id),
    constraint contest_winner_round_fk foreign key (round_id) references contest_round (id),
    constraint contest_winner_entrant_fk foreign key (entrant_id) references contest_entrant (id)
);

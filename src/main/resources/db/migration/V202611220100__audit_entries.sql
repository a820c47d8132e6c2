-- Append-only: nothing updates or deletes an entry. Each carries the hash of the one before it.
create table audit_entry (
    seq bigint not null,
    at timestamp(6) with time zone not null,
    actor varchar(200) not null,
    address varchar(100) not null,
    action varchar(100) not null,
    subject varchar(500) not null,
    details varchar not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint audit_entry_pk primary key (seq)
);

create index audit_entry_actor_ix on audit_entry (actor, seq);
create index audit_entry_action_ix on audit_entry (action, seq);
create index audit_entry_subject_ix on audit_entry (subject, seq);

-- The end of the chain. Whoever appends locks this row first, so two nodes can't both follow the same entry.
create table audit_head (
    id integer not null,
    seq bigint not null,
    hash varchar(64) not null,
    constraint audit_head_pk primary key (id)
);

insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

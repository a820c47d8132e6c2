-- What the public thinks of the entries of the last stage: one vote of a person for an entry, as long as voting is open. The origin is
-- a digest of the network that a vote came from, under a salt that is thrown away when voting ends.
create table initiative_vote (
    entry_id bigint not null,
    voter varchar(40) not null,
    call_id bigint not null,
    origin varchar(16) not null,
    cast_at timestamp(6) with time zone not null,
    constraint initiative_vote_pk primary key (entry_id, voter),
    constraint initiative_vote_call_fk foreign key (call_id) references initiative_call (id),
    constraint initiative_vote_entry_fk foreign key (entry_id) references initiative_entry (id)
);

create index initiative_vote_call_ix on initiative_vote (call_id);
create index initiative_vote_voter_ix on initiative_vote (voter);

alter table initiative_stage add column vote_salt varchar(64);
alter table initiative_stage add column votes_ended_at timestamp(6) with time zone;

-- The votes that counted, and what the panel alone gave, in thousandths.
alter table initiative_outcome add column votes integer;
alter table initiative_outcome add column panel_score bigint;

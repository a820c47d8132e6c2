-- Panels, conflicts, assignment, score sheets in every version, outcomes of stages, appeals.
create sequence initiative_member_seq start with 1 increment by 50;
create sequence initiative_sheet_seq start with 1 increment by 50;
create sequence initiative_redaction_seq start with 1 increment by 50;
create sequence initiative_appeal_seq start with 1 increment by 50;

create table initiative_member (
    id bigint not null,
    call_id bigint not null,
    stage integer not null,
    person varchar(40) not null,
    name varchar(200) not null,
    unit_id bigint,
    unit varchar(300) not null,
    chair boolean not null,
    fields varchar(2000) not null,
    most integer not null,
    appointed_by varchar(200) not null,
    appointed_at timestamp(6) with time zone not null,
    left_at timestamp(6) with time zone,
    constraint initiative_member_pk primary key (id),
    constraint initiative_member_person_uq unique (call_id, stage, person),
    constraint initiative_member_call_fk foreign key (call_id) references initiative_call (id)
);

create index initiative_member_person_ix on initiative_member (person);

create table initiative_conflict (
    member_id bigint not null,
    entry_id bigint not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    note varchar(2000) not null,
    recorded_by varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint initiative_conflict_pk primary key (member_id, entry_id, kind),
    constraint initiative_conflict_member_fk foreign key (member_id) references initiative_member (id),
    constraint initiative_conflict_entry_fk foreign key (entry_id) references initiative_entry (id)
);

-- Every run of the assignment with its seed and why each pair was chosen.
create table initiative_assignment (
    call_id bigint not null,
    stage integer not null,
    run integer not null,
    seed bigint not null,
    log varchar(1000000) not null,
    done_by varchar(200) not null,
    done_at timestamp(6) with time zone not null,
    constraint initiative_assignment_pk primary key (call_id, stage, run),
    constraint initiative_assignment_call_fk foreign key (call_id) references initiative_call (id)
);

-- An entry before a judge. Marks are JSON; a secret vote leaves none here.
create table initiative_sheet (
    id bigint not null,
    call_id bigint not null,
    stage integer not null,
    entry_id bigint not null,
    member_id bigint not null,
    state varchar(20) not null,
    third boolean not null,
    version integer not null,
    marks varchar(100000) not null,
    scan_hash varchar(64),
    saved_at timestamp(6) with time zone,
    locked_at timestamp(6) with time zone,
    constraint initiative_sheet_pk primary key (id),
    constraint initiative_sheet_member_uq unique (member_id, entry_id),
    constraint initiative_sheet_member_fk foreign key (member_id) references initiative_member (id),
    constraint initiative_sheet_entry_fk foreign key (entry_id) references initiative_entry (id)
);

create index initiative_sheet_entry_ix on initiative_sheet (call_id, stage, entry_id);

-- Every change, added and never changed itself; the digest covers the one before, so that a change of a row shows.
create table initiative_sheet_version (
    sheet_id bigint not null,
    version integer not null,
    act varchar(20) not null,
    marks varchar(100000) not null,
    reason varchar(2000) not null,
    digest varchar(64) not null,
    done_by varchar(200) not null,
    done_at timestamp(6) with time zone not null,
    constraint initiative_sheet_version_pk primary key (sheet_id, version),
    constraint initiative_sheet_version_sheet_fk foreign key (sheet_id) references initiative_sheet (id)
);

-- The entries of a stage and what became of them; scores in thousandths.
create table initiative_outcome (
    call_id bigint not null,
    stage integer not null,
    entry_id bigint not null,
    outcome varchar(20) not null,
    score bigint,
    place integer,
    award varchar(200) not null,
    reason varchar(2000) not null,
    agreeing integer not null,
    refusing integer not null,
    decided_by varchar(200),
    decided_at timestamp(6) with time zone,
    constraint initiative_outcome_pk primary key (call_id, stage, entry_id),
    constraint initiative_outcome_entry_fk foreign key (entry_id) references initiative_entry (id)
);

-- Words that give away who wrote an entry, hidden wherever names are.
create table initiative_redaction (
    id bigint not null,
    entry_id bigint not null,
    words varchar(300) not null,
    recorded_by varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint initiative_redaction_pk primary key (id),
    constraint initiative_redaction_entry_fk foreign key (entry_id) references initiative_entry (id)
);

create table initiative_appeal (
    id bigint not null,
    call_id bigint not null,
    entry_id bigint not null,
    person varchar(40) not null,
    text varchar(4000) not null,
    state varchar(20) not null,
    answer varchar(4000) not null,
    made_at timestamp(6) with time zone not null,
    decided_by varchar(200),
    decided_at timestamp(6) with time zone,
    constraint initiative_appeal_pk primary key (id),
    constraint initiative_appeal_entry_fk foreign key (entry_id) references initiative_entry (id)
);

-- Awarded entries that stand in the library.
create table initiative_gallery (
    entry_id bigint not null,
    document_id bigint not null,
    constraint initiative_gallery_pk primary key (entry_id),
    constraint initiative_gallery_entry_fk foreign key (entry_id) references initiative_entry (id)
);

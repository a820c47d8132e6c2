-- What became of every file that came in, who did it and when, and what was read off it.
create sequence intake_item_seq start with 1 increment by 50;

create table intake_item (
    id bigint not null primary key,
    import_id uuid not null,
    position integer not null,
    name varchar(300) not null,
    place varchar(400) not null,
    hash varchar(64),
    document_id bigint references legal_document (id) on delete cascade,
    state varchar(20) not null,
    reason varchar(200),
    arguments text,
    doubts integer not null,
    reading text,
    draft text,
    arrived_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(200) not null,
    constraint intake_item_place_key unique (import_id, position)
);
create index intake_item_state_idx on intake_item (state, changed_at);
create index intake_item_document_idx on intake_item (document_id);
create index intake_item_hash_idx on intake_item (hash);

create table intake_step (
    item_id bigint not null references intake_item (id) on delete cascade,
    turn integer not null,
    state varchar(20) not null,
    person varchar(200) not null,
    happened_at timestamp with time zone not null,
    primary key (item_id, turn)
);

-- Documents that a file may be: the same bytes, the same identity, nearly the same words; and what a person said about it.
create table intake_duplicate (
    item_id bigint not null references intake_item (id) on delete cascade,
    other_id bigint not null references legal_document (id) on delete cascade,
    kind varchar(20) not null,
    likeness double precision not null,
    decision varchar(20),
    decided_by varchar(200),
    decided_at timestamp with time zone,
    primary key (item_id, other_id)
);
create index intake_duplicate_other_idx on intake_duplicate (other_id);

-- The least hashes of a text's shingles, in bands: texts that share a band are worth comparing.
create table intake_sketch (
    document_id bigint not null primary key references legal_document (id) on delete cascade,
    revision integer not null
);
create table intake_band (
    document_id bigint not null references legal_document (id) on delete cascade,
    band integer not null,
    hash bigint not null,
    primary key (document_id, band)
);
create index intake_band_hash_idx on intake_band (band, hash);

-- A person has seen what stops a document from being published, and said why it may be.
create table intake_clearance (
    document_id bigint not null references legal_document (id) on delete cascade,
    kind varchar(20) not null,
    fingerprint varchar(64) not null,
    reason varchar(1000) not null,
    person varchar(200) not null,
    given_at timestamp with time zone not null,
    primary key (document_id, kind)
);

-- What the portal would say of a document's validity, and from what; a person confirms or declines it.
create sequence intake_validity_seq start with 1 increment by 50;
create table intake_validity (
    id bigint not null primary key,
    document_id bigint not null references legal_document (id) on delete cascade,
    source_id bigint references legal_document (id) on delete cascade,
    why varchar(20) not null,
    validity varchar(30) not null,
    from_day date,
    own_key varchar(120),
    other_key varchar(120),
    state varchar(20) not null,
    proposed_at timestamp with time zone not null,
    decided_by varchar(200),
    decided_at timestamp with time zone
);
create index intake_validity_state_idx on intake_validity (state, proposed_at);
create index intake_validity_document_idx on intake_validity (document_id);
create index intake_validity_source_idx on intake_validity (source_id);

-- Files taken out of the watched folder, until they are put where they belong.
create table intake_watched (
    id uuid not null primary key,
    name varchar(300) not null,
    import_id uuid not null
);

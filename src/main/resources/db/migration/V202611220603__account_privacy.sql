create sequence privacy_consent_seq start with 1 increment by 50;

-- Who agreed to which words for which purpose, and when that was taken back. A person is written account:12.
create table privacy_consent (
    id bigint not null,
    person varchar(40) not null,
    purpose varchar(40) not null,
    version varchar(20) not null,
    given_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    constraint privacy_consent_pk primary key (id)
);

create index privacy_consent_person_ix on privacy_consent (person, purpose, id);

-- The number itself is only in sealed; the index is a keyed hash by which the same number is recognised.
create table privacy_national_id (
    person varchar(40) not null,
    sealed varchar(500) not null,
    sealing_key bigint not null,
    blind_index varchar(64) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint privacy_national_id_pk primary key (person),
    constraint privacy_national_id_uq unique (blind_index)
);

create index privacy_national_id_key_ix on privacy_national_id (sealing_key);

-- By which a node tells whether it has the key file that this database was sealed with; at most one row.
create table privacy_key_file (
    fingerprint varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    constraint privacy_key_file_pk primary key (fingerprint)
);

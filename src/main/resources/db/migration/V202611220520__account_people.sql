-- How somebody is reached and where they belong; search_key is what an administrator's search looks into, without accents.
alter table account add column phone varchar(20);
alter table account add column organization_id bigint;
alter table account add column organization varchar(300);
alter table account add column locality_id bigint;
alter table account add column locality varchar(300);
alter table account add column search_key varchar(1500) default '' not null;
alter table account add constraint account_phone_uq unique (phone);

create sequence account_grant_seq start with 1 increment by 50;
create sequence one_time_link_seq start with 1 increment by 50;
create sequence contact_code_seq start with 1 increment by 50;
create sequence guest_seq start with 1 increment by 50;
create sequence invitation_batch_seq start with 1 increment by 50;
create sequence invitation_seq start with 1 increment by 50;

-- A role within a scope: scope_kind 'portal' with scope_id 0 is everywhere.
create table account_grant (
    id bigint not null,
    account_id bigint not null,
    role varchar(20) not null,
    scope_kind varchar(40) not null,
    scope_id bigint not null,
    granted_by varchar(200) not null,
    granted_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone,
    revoked_by varchar(200),
    revoked_at timestamp(6) with time zone,
    constraint account_grant_pk primary key (id),
    constraint account_grant_account_fk foreign key (account_id) references account (id)
);

create index account_grant_account_ix on account_grant (account_id);
create index account_grant_scope_ix on account_grant (scope_kind, scope_id);

-- A role within a scope for whoever holds the link; only the SHA-256 of its 256 random bits is kept.
create table one_time_link (
    id bigint not null,
    hash varchar(64) not null,
    display_name varchar(200) not null,
    role varchar(20) not null,
    scope_kind varchar(40) not null,
    scope_id bigint not null,
    uses_allowed integer not null,
    uses integer not null,
    issued_by varchar(200) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_by varchar(200),
    revoked_at timestamp(6) with time zone,
    constraint one_time_link_pk primary key (id),
    constraint one_time_link_hash_uq unique (hash)
);

-- A code sent to an e-mail address or a phone; kept as an HMAC under the node's secret, since six figures are soon guessed.
create table contact_code (
    id bigint not null,
    purpose varchar(20) not null,
    contact varchar(254) not null,
    hash varchar(64) not null,
    sent_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    tries integer not null,
    sends integer not null,
    counted_from timestamp(6) with time zone not null,
    constraint contact_code_pk primary key (id),
    constraint contact_code_uq unique (purpose, contact)
);

-- Who takes part without an account: several people may share a phone, so a person is a phone and a name.
create table guest (
    id bigint not null,
    display_name varchar(200) not null,
    phone varchar(20) not null,
    name_key varchar(200) not null,
    locality_id bigint,
    locality varchar(300) not null,
    registered_at timestamp(6) with time zone not null,
    constraint guest_pk primary key (id),
    constraint guest_uq unique (phone, name_key)
);

create table guest_pass (
    hash varchar(64) not null,
    guest_id bigint not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint guest_pass_pk primary key (hash),
    constraint guest_pass_guest_fk foreign key (guest_id) references guest (id)
);

create index guest_pass_guest_ix on guest_pass (guest_id);

-- Work that has been accepted once; a row lives as long as its challenge could be shown again.
create table spent_challenge (
    challenge varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    constraint spent_challenge_pk primary key (challenge)
);

create table invitation_batch (
    id bigint not null,
    file_name varchar(300) not null,
    uploaded_by varchar(200) not null,
    uploaded_at timestamp(6) with time zone not null,
    constraint invitation_batch_pk primary key (id)
);

-- A row of an uploaded sheet, good or refused; problems is JSON.
create table invitation (
    id bigint not null,
    batch_id bigint not null,
    row_number integer not null,
    name varchar(300) not null,
    email varchar(300) not null,
    phone varchar(100) not null,
    organization varchar(400) not null,
    role varchar(20),
    scope_kind varchar(40),
    scope_id bigint,
    state varchar(20) not null,
    problems varchar(4000) not null,
    token_hash varchar(64),
    sent_at timestamp(6) with time zone,
    expires_at timestamp(6) with time zone,
    answered_at timestamp(6) with time zone,
    account_id bigint,
    constraint invitation_pk primary key (id),
    constraint invitation_token_uq unique (token_hash),
    constraint invitation_batch_fk foreign key (batch_id) references invitation_batch (id),
    constraint invitation_account_fk foreign key (account_id) references account (id)
);

create index invitation_batch_ix on invitation (batch_id);

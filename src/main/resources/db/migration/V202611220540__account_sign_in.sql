-- A browser that somebody signed in with. Its remember-me token, if it has one, is replaced at every use; only hashes are kept.
create table account_session (
    id varchar(36) not null,
    account_id bigint not null,
    device varchar(100) not null,
    address varchar(50) not null,
    password_mark varchar(32) not null,
    started_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    token_hash varchar(64),
    former_token_hash varchar(64),
    token_replaced_at timestamp(6) with time zone,
    remembered_until timestamp(6) with time zone,
    constraint account_session_pk primary key (id),
    constraint account_session_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_session_account_ix on account_session (account_id);
create index account_session_seen_ix on account_session (last_seen_at);

-- Failures since the last success; what is guarded (an account, from an address or altogether) is kept as a hash.
create table sign_in_attempt (
    guarded varchar(64) not null,
    failures integer not null,
    blocked_until timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    constraint sign_in_attempt_pk primary key (guarded)
);

create index sign_in_attempt_last_ix on sign_in_attempt (last_at);

create table account_totp (
    account_id bigint not null,
    sealed_secret varchar(500) not null,
    started_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    last_step bigint not null,
    constraint account_totp_pk primary key (account_id),
    constraint account_totp_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- A code has 80 random bits, so a slow hash would add nothing.
create table account_recovery_code (
    account_id bigint not null,
    hash varchar(64) not null,
    used_at timestamp(6) with time zone,
    constraint account_recovery_code_pk primary key (account_id, hash),
    constraint account_recovery_code_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- The handle under which authenticators know an account: random, so that it says nothing about the person.
create table account_passkey_user (
    account_id bigint not null,
    handle varchar(100) not null,
    constraint account_passkey_user_pk primary key (account_id),
    constraint account_passkey_user_handle_uq unique (handle),
    constraint account_passkey_user_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- Binary values are kept as base64url: readable in backups, the same on every database.
create table account_passkey (
    credential_id varchar(1400) not null,
    account_id bigint not null,
    label varchar(100) not null,
    public_key varchar(4000) not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports varchar(200) not null,
    attestation_object varchar(100000) not null,
    client_data varchar(10000) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null,
    constraint account_passkey_pk primary key (credential_id),
    constraint account_passkey_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_passkey_account_ix on account_passkey (account_id);

-- Who an account is to another sign-in service.
create table account_identity (
    issuer varchar(500) not null,
    subject varchar(255) not null,
    account_id bigint not null,
    linked_at timestamp(6) with time zone not null,
    constraint account_identity_pk primary key (issuer, subject),
    constraint account_identity_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_identity_account_ix on account_identity (account_id);

create table account_activity (
    account_id bigint not null,
    last_active_at timestamp(6) with time zone not null,
    warned_at timestamp(6) with time zone,
    constraint account_activity_pk primary key (account_id),
    constraint account_activity_account_fk foreign key (account_id) references account (id) on delete cascade
);

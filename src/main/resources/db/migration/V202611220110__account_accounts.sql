create sequence account_seq start with 1 increment by 50;
create sequence api_token_seq start with 1 increment by 50;

create table account (
    id bigint not null,
    sign_in_name varchar(100) not null,
    email varchar(254),
    display_name varchar(200) not null,
    password_hash varchar(500) not null,
    enabled boolean not null,
    must_change_password boolean not null,
    demo boolean not null,
    created_at timestamp(6) with time zone not null,
    constraint account_pk primary key (id),
    constraint account_sign_in_name_uq unique (sign_in_name),
    constraint account_email_uq unique (email)
);

create table account_role (
    account_id bigint not null,
    role varchar(20) not null,
    constraint account_role_pk primary key (account_id, role),
    constraint account_role_account_fk foreign key (account_id) references account (id)
);

-- Only the SHA-256 of a token is kept: it has 256 random bits, so a slow hash would add nothing.
create table api_token (
    id bigint not null,
    account_id bigint not null,
    label varchar(100) not null,
    hash varchar(64) not null,
    ending varchar(4) not null,
    scopes varchar(200) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    constraint api_token_pk primary key (id),
    constraint api_token_hash_uq unique (hash),
    constraint api_token_account_fk foreign key (account_id) references account (id)
);

create index api_token_account_ix on api_token (account_id);

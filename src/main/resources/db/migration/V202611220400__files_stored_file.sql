create table stored_file (
    hash varchar(64) not null,
    size bigint not null,
    media_type varchar(100) not null,
    name varchar(300) not null,
    created_at timestamp with time zone not null,
    constraint stored_file_pk primary key (hash)
);

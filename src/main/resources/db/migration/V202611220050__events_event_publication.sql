-- What Spring Modulith keeps about events whose listeners have yet to finish.
create table event_publication (
    id uuid not null,
    publication_date timestamp with time zone not null,
    listener_id varchar(512) not null,
    serialized_event varchar not null,
    event_type varchar(512) not null,
    completion_date timestamp with time zone,
    last_resubmission_date timestamp with time zone,
    completion_attempts integer not null,
    status varchar(40),
    constraint event_publication_pk primary key (id)
);

create index event_publication_completion_ix on event_publication (completion_date);

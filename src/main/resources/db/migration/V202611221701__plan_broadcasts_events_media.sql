-- Stations and what they aired, bulletins to be read out, events, and the store of banners, posters and clips.
create sequence plan_station_seq start with 1 increment by 50;
create sequence plan_slot_seq start with 1 increment by 50;
create sequence plan_broadcast_seq start with 1 increment by 50;
create sequence plan_bulletin_seq start with 1 increment by 50;
create sequence plan_event_seq start with 1 increment by 50;
create sequence plan_media_seq start with 1 increment by 50;

create table plan_station (
    id bigint not null,
    organization_id bigint not null,
    name varchar(300) not null,
    provincial boolean not null,
    minutes_a_month integer not null,
    constraint plan_station_pk primary key (id),
    constraint plan_station_name_uq unique (organization_id, name)
);

-- When a programme comes every week; the day of the week from 1, Monday.
create table plan_slot (
    id bigint not null,
    station_id bigint not null,
    programme varchar(300) not null,
    weekday integer not null,
    begins_at time not null,
    minutes integer not null,
    constraint plan_slot_pk primary key (id),
    constraint plan_slot_station_fk foreign key (station_id) references plan_station (id)
);

create index plan_slot_station_ix on plan_slot (station_id);

create table plan_broadcast (
    id bigint not null,
    station_id bigint not null,
    programme varchar(300) not null,
    aired_on date not null,
    aired_at time not null,
    minutes integer not null,
    relay_of bigint,
    language varchar(40) not null,
    occurrence_id bigint,
    recorded_by varchar(200) not null,
    constraint plan_broadcast_pk primary key (id),
    constraint plan_broadcast_uq unique (station_id, aired_on, aired_at),
    constraint plan_broadcast_station_fk foreign key (station_id) references plan_station (id),
    constraint plan_broadcast_relay_fk foreign key (relay_of) references plan_station (id),
    constraint plan_broadcast_occurrence_fk foreign key (occurrence_id) references plan_occurrence (id)
);

create table plan_bulletin (
    id bigint not null,
    organization_id bigint not null,
    title varchar(500) not null,
    document_id bigint not null,
    language varchar(40) not null,
    script varchar(8000) not null,
    audio varchar(64),
    audio_name varchar(300) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint plan_bulletin_pk primary key (id)
);

create index plan_bulletin_organization_ix on plan_bulletin (organization_id);

create table plan_event (
    id bigint not null,
    organization_id bigint not null,
    kind varchar(20) not null,
    title varchar(500) not null,
    place varchar(300) not null,
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    expected integer not null,
    attended integer,
    materials varchar(1000) not null,
    occurrence_id bigint,
    sequence integer not null,
    cancelled boolean not null,
    changed_at timestamp(6) with time zone not null,
    constraint plan_event_pk primary key (id),
    constraint plan_event_occurrence_fk foreign key (occurrence_id) references plan_occurrence (id)
);

create index plan_event_organization_ix on plan_event (organization_id, starts_at);

create table plan_media (
    id bigint not null,
    organization_id bigint not null,
    kind varchar(20) not null,
    title varchar(500) not null,
    words varchar(2000) not null,
    size varchar(100) not null,
    licence varchar(200) not null,
    source varchar(300) not null,
    file varchar(64),
    file_name varchar(300) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint plan_media_pk primary key (id)
);

create index plan_media_organization_ix on plan_media (organization_id);

create table plan_media_use (
    media_id bigint not null,
    used_on date not null,
    place varchar(300) not null,
    pieces integer not null,
    recorded_by varchar(200) not null,
    constraint plan_media_use_pk primary key (media_id, used_on, place),
    constraint plan_media_use_media_fk foreign key (media_id) references plan_media (id)
);

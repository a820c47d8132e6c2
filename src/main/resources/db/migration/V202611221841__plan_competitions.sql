-- Hội thi: contests and calls joined to common standings; the rules, with their parts, are data.
create sequence plan_competition_seq start with 1 increment by 50;

create table plan_competition (
    id bigint not null,
    slug varchar(60) not null,
    title varchar(300) not null,
    state varchar(20) not null,
    rules varchar(100000) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone,
    constraint plan_competition_pk primary key (id),
    constraint plan_competition_slug_uq unique (slug)
);

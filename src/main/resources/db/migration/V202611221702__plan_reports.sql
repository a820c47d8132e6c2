-- Reporting periods with their own cut-off day, and what each unit reported for one.
create sequence plan_period_seq start with 1 increment by 50;

create table plan_period (
    id bigint not null,
    plan_id bigint not null,
    title varchar(200) not null,
    starts_on date not null,
    ends_on date not null,
    cut_off date not null,
    constraint plan_period_pk primary key (id),
    constraint plan_period_uq unique (plan_id, starts_on, ends_on),
    constraint plan_period_plan_fk foreign key (plan_id) references plan (id)
);

create table plan_report (
    period_id bigint not null,
    unit_id bigint not null,
    asked integer not null,
    done integer not null,
    late integer not null,
    people bigint not null,
    minutes bigint not null,
    remark varchar(4000) not null,
    sent_by varchar(200) not null,
    sent_at timestamp(6) with time zone not null,
    constraint plan_report_pk primary key (period_id, unit_id),
    constraint plan_report_period_fk foreign key (period_id) references plan_period (id)
);

-- Which units were asked for a report that was missing, so that nobody is asked twice a day.
create table plan_report_reminder (
    period_id bigint not null,
    unit_id bigint not null,
    reminded_on date not null,
    constraint plan_report_reminder_pk primary key (period_id, unit_id),
    constraint plan_report_reminder_period_fk foreign key (period_id) references plan_period (id)
);

-- Communication plans: their tasks, the days on which these are due, and what shows that they were done.
create sequence plan_seq start with 1 increment by 50;
create sequence plan_task_seq start with 1 increment by 50;
create sequence plan_occurrence_seq start with 1 increment by 50;
create sequence plan_evidence_seq start with 1 increment by 50;

-- A unit has at most one plan that carries out another; document is the library's id, 0 for none.
create table plan (
    id bigint not null,
    slug varchar(120) not null,
    title varchar(500) not null,
    organization_id bigint not null,
    plan_year integer not null,
    document_id bigint not null,
    parent_id bigint,
    state varchar(20) not null,
    demonstration boolean not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint plan_pk primary key (id),
    constraint plan_slug_uq unique (slug),
    constraint plan_adoption_uq unique (parent_id, organization_id),
    constraint plan_parent_fk foreign key (parent_id) references plan (id)
);

create index plan_organization_ix on plan (organization_id, plan_year);

-- Lists as texts with blanks between codes. Handed down means that lower units do it, each by its own plan. Repeats is the position of
-- the task whose content it repeats, 0 for none; such a task is shown but not counted. Read_from says which field was read where.
create table plan_task (
    id bigint not null,
    plan_id bigint not null,
    position integer not null,
    title varchar(2000) not null,
    content varchar(8000) not null,
    forms varchar(300) not null,
    timing varchar(300) not null,
    rhythm varchar(20) not null,
    starts_on date not null,
    due_on date not null,
    lead_text varchar(500) not null,
    lead_id bigint,
    coordinating varchar(1000) not null,
    content_groups varchar(300) not null,
    audience varchar(500) not null,
    target integer not null,
    target_unit varchar(40) not null,
    handed_down boolean not null,
    repeats integer not null,
    parent_task_id bigint,
    read_from varchar(4000) not null,
    constraint plan_task_pk primary key (id),
    constraint plan_task_plan_fk foreign key (plan_id) references plan (id),
    constraint plan_task_parent_fk foreign key (parent_task_id) references plan_task (id)
);

create index plan_task_plan_ix on plan_task (plan_id, position);
create index plan_task_parent_ix on plan_task (parent_task_id);

-- The plan and the unit stand here too, so that a whole province is counted in one table.
create table plan_occurrence (
    id bigint not null,
    task_id bigint not null,
    plan_id bigint not null,
    unit_id bigint not null,
    starts_on date not null,
    due_on date not null,
    done_on date,
    done_by varchar(200),
    reminded_on date,
    constraint plan_occurrence_pk primary key (id),
    constraint plan_occurrence_uq unique (task_id, due_on),
    constraint plan_occurrence_task_fk foreign key (task_id) references plan_task (id),
    constraint plan_occurrence_plan_fk foreign key (plan_id) references plan (id)
);

create index plan_occurrence_plan_ix on plan_occurrence (plan_id, task_id, due_on);
create index plan_occurrence_unit_ix on plan_occurrence (unit_id, due_on);

-- Reference is the thing's id in its own module, or what the reporting device called its report: a repetition is known by it.
create table plan_evidence (
    id bigint not null,
    occurrence_id bigint not null,
    kind varchar(30) not null,
    reference varchar(100) not null,
    title varchar(500) not null,
    address varchar(500) not null,
    held_on date not null,
    place varchar(300) not null,
    people integer,
    minutes integer,
    remark varchar(2000) not null,
    photo varchar(64),
    person varchar(40) not null,
    recorded_by varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint plan_evidence_pk primary key (id),
    constraint plan_evidence_uq unique (occurrence_id, kind, reference),
    constraint plan_evidence_occurrence_fk foreign key (occurrence_id) references plan_occurrence (id)
);

create index plan_evidence_reference_ix on plan_evidence (kind, reference);
create index plan_evidence_person_ix on plan_evidence (person);

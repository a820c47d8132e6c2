create table job (
    id uuid not null,
    kind varchar(40) not null,
    state varchar(20) not null,
    owner varchar(200) not null,
    authorities varchar(2000) not null,
    title varchar(500) not null,
    payload text not null,
    checkpoint text,
    total bigint,
    done bigint not null,
    undone bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    failure_key varchar(200),
    failure_arguments text,
    attempts integer not null,
    submitted_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    heartbeat_at timestamp with time zone,
    lease uuid,
    leased_by varchar(100),
    leased_until timestamp with time zone,
    constraint job_pk primary key (id)
);

create index job_waiting_ix on job (kind, state, submitted_at);
create index job_owner_ix on job (owner, submitted_at);

create table job_item (
    job_id uuid not null,
    position bigint not null,
    name varchar(400) not null,
    subject varchar(300),
    outcome varchar(10) not null,
    reason varchar(200),
    arguments text,
    slug varchar(300),
    constraint job_item_pk primary key (job_id, position),
    constraint job_item_job_fk foreign key (job_id) references job (id) on delete cascade
);

create index job_item_outcome_ix on job_item (job_id, outcome, position);

-- db-scheduler's table: what is to be done when, and which node is at it.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_ix on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_ix on scheduled_tasks (last_heartbeat);

-- Why the last try failed; the scheduler itself only counts.
create table task_failure (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    failed_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    constraint task_failure_pk primary key (task_name, task_instance)
);

create index job_finished_ix on job (finished_at);

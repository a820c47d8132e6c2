-- Agencies and localities in one register: both have names over time, superiors and successors, and one sequence keeps their ids apart.

create sequence organization_unit_seq start with 1 increment by 50;

create table organization_unit (
    id bigint not null primary key,
    revision integer not null,
    realm varchar(20) not null,
    code varchar(60) not null,
    name varchar(300) not null,
    short_name varchar(100),
    kind varchar(40) not null,
    -- No foreign keys within the table: a restore puts its rows back in any order. The register checks both under its lock.
    parent_id bigint,
    locality_id bigint,
    valid_from date,
    valid_until date,
    note varchar(2000) not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint organization_unit_code_key unique (code)
);
create index organization_unit_parent_idx on organization_unit (parent_id);

create table organization_name (
    unit_id bigint not null references organization_unit (id) on delete cascade,
    position integer not null,
    kind varchar(20) not null,
    text varchar(300) not null,
    valid_from date,
    valid_until date,
    primary key (unit_id, position)
);

create sequence organization_succession_seq start with 1 increment by 50;

create table organization_succession (
    id bigint not null primary key,
    predecessor_id bigint not null references organization_unit (id) on delete cascade,
    successor_id bigint references organization_unit (id) on delete cascade,
    happened_on date not null,
    kind varchar(20) not null,
    function varchar(500) not null
);
create index organization_succession_predecessor_idx on organization_succession (predecessor_id);
create index organization_succession_successor_idx on organization_succession (successor_id);

-- People who work in the unit itself, not in what is below it.
create table organization_headcount (
    unit_id bigint not null references organization_unit (id) on delete cascade,
    count_year integer not null,
    position_group varchar(40) not null,
    people integer not null,
    primary key (unit_id, count_year, position_group)
);
create index organization_headcount_year_idx on organization_headcount (count_year);

-- Whoever changes the register locks this row first; other nodes see by the revision that what they have read is old.
create table organization_register (
    id integer not null primary key,
    revision bigint not null
);
insert into organization_register (id, revision) values (1, 0);

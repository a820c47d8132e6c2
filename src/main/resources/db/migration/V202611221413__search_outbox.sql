-- Where nodes share an index, what is to be indexed waits here until one of them has done it (Hibernate Search's outbox polling). Names
-- and columns are those its mapping has with this portal's naming; unused with the embedded index.
create table hsearch_outbox_event (
    id uuid not null primary key,
    entity_name varchar(256) not null,
    entity_id varchar(256) not null,
    entity_id_hash integer not null,
    payload bytea not null,
    retries integer not null,
    process_after timestamp with time zone not null,
    status varchar(255) not null,
    tenant_id varchar(255)
);
create index hsearch_outbox_event_hash on hsearch_outbox_event (entity_id_hash);
create index hsearch_outbox_event_status on hsearch_outbox_event (status);
create index hsearch_outbox_event_after on hsearch_outbox_event (process_after);

-- The nodes that are at it, each with its share.
create table hsearch_agent (
    id uuid not null primary key,
    type varchar(255) not null,
    name varchar(255) not null,
    expiration timestamp with time zone not null,
    state varchar(255) not null,
    total_shard_count integer,
    assigned_shard_index integer,
    payload bytea,
    tenant_id varchar(255)
);

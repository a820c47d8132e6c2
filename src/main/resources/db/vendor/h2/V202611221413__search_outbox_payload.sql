-- Hibernate's dialect for H2 wants a large object where the one for PostgreSQL wants bytea.
alter table hsearch_outbox_event alter column payload set data type binary large object;
alter table hsearch_agent alter column payload set data type binary large object;

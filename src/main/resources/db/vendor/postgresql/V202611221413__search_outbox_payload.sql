-- On H2 this version changes the type; here it is right already.
comment on column hsearch_outbox_event.payload is 'what is to be indexed, as Hibernate Search writes it';
comment on column hsearch_agent.payload is 'the share of a node, as Hibernate Search writes it';

-- Clauses, points and definitions as they are found by themselves. Which they are follows from the provision's text; the id is the
-- provision's id and the place in it, so a row says no more than that there is one. No foreign key: rows come and go by id.
create table search_unit (
    id bigint not null primary key,
    provision_id bigint not null
);

-- What was learned from the public collection, whole versions in parts: every node answers with the newest.
create table search_language (
    version bigint not null primary key,
    provisions bigint not null,
    fingerprint varchar(100) not null,
    learned_at timestamp with time zone not null
);

create table search_language_part (
    version bigint not null,
    part integer not null,
    content bytea not null,
    constraint search_language_part_key primary key (version, part),
    constraint search_language_part_version foreign key (version) references search_language (version)
);

-- What makes a document a version of another one: the same text, or the text it consolidates. group_id is the least id among the
-- documents that belong together, null for one that stands alone; it follows from the other columns.
alter table search_document add column text_hash varchar(64);
alter table search_document add column base_id bigint;
alter table search_document add column group_id bigint;

create index search_document_text on search_document (text_hash);
create index search_document_number on search_document (number_key);
create index search_document_base on search_document (base_id);
create index search_document_group on search_document (group_id);

-- which import brought a file: an archive brings many, and taking the import back takes back all of them
alter table intake_original add column import_id uuid;
create index intake_original_import on intake_original (import_id);
create index intake_original_hash on intake_original (hash);

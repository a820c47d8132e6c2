create index audit_entry_at_ix on audit_entry (at);

-- The interface's language at the last sign-in, for letters that the portal writes by itself; null where none was ever chosen.
alter table account_activity add column language varchar(10);

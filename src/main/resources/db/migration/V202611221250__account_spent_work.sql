-- Whose work it was: on a bad network the same registration arrives twice, and the second is no other.
alter table spent_challenge add column guest_id bigint;

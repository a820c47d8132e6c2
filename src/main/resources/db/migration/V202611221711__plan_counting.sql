-- A province's days are counted without looking the rows themselves up.
create index plan_occurrence_count_ix on plan_occurrence (plan_id, task_id, unit_id, due_on, starts_on, done_on);
drop index plan_occurrence_plan_ix;

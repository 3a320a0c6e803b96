-- Why a run does not ask its source now, what that said, and until when; all null while it does.
alter table statistics.run
    add column waits_why text,
    add column waits_said text,
    add column waits_until timestamptz;

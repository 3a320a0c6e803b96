-- A figure that rules ask about is told so until somebody has answered, and may be held back until then.

-- Counts beginnings and endings of suspects as remark.changed counts those of remarks, with the same numbers: nodes ask for the highest of both.
alter table keyfigures.suspect add column changed bigint not null default 0;
create index suspect_changed on keyfigures.suspect (changed);

-- The number of the next beginning or ending. Asked under the lock of releases.
create function keyfigures.next_change() returns bigint
    language sql stable
    return greatest(
        (select coalesce(max(changed), 0) from keyfigures.remark),
        (select coalesce(max(changed), 0) from keyfigures.suspect)) + 1;

alter table keyfigures.remark drop constraint remark_kind_check;
alter table keyfigures.remark add constraint remark_kind_check
    check (kind in ('confirmed', 'corrected', 'left_out', 'held_back', 'note'));

-- What is computed from a figure that was left out (6) or is held back (7) is so too, and may be spoken of.
alter table keyfigures.remark drop constraint remark_state_check;
alter table keyfigures.remark add constraint remark_state_check check (state between 0 and 7);
alter table keyfigures.suspect drop constraint suspect_state_check;
alter table keyfigures.suspect add constraint suspect_state_check check (state between 0 and 7);

-- The account that wants figures that rules ask about held back when the proposal is published; null where they are shown at once.
alter table statistics.proposal add column held_back_by bigint;

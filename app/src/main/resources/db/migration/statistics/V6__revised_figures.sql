-- How many of the figures that stood are changed by much. Nobody has counted for older proposals: all their changes count, so that a person looks.
alter table statistics.proposal add column revised bigint not null default 0;
update statistics.proposal set revised = changed;
alter table statistics.proposal alter column revised drop default;

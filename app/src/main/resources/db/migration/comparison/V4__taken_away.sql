-- What the secretariat has taken out of the open data, its maker cannot show again.
alter table comparison.selection add column taken_away boolean not null default false;

-- The last day on which somebody asked for it: what nobody has asked for in three years is deleted.
alter table opendata.saved_query add column asked date not null default current_date;

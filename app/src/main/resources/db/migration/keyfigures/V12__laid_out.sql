-- Tables as they are laid out in memory, one row for each indicator, so that a start reads tables and not millions of cells. Made from the observations, never the other way
-- round: a row is used only when no release has touched the indicator since, and the program lays out alike; the whole table may be emptied at any time.
create table keyfigures.laid_out (
    indicator_id int primary key references keyfigures.indicator on delete cascade,
    release int not null,
    layout smallint not null,
    cells bytea not null
);

-- The numbers in it are dense: packing them anew costs more time than it saves room.
alter table keyfigures.laid_out alter column cells set storage external;

create extension if not exists btree_gist;

create schema if not exists municipalities;

-- Who a figure can be about. The number is for good: figures are stored under it.
create table municipalities.area (
    id integer primary key check (id > 0),
    kind text not null check (kind in ('country', 'region', 'municipality', 'group', 'selection', 'unit'))
);

-- An area's codes and names over time. A code belongs to one area at a time, an area has one code at a time.
create table municipalities.area_code (
    area_id integer not null references municipalities.area,
    code text not null check (code ~ '^[A-Z]{2}(-[A-Z0-9.]+)?$'),
    name text not null,
    name_da text not null,
    name_nb text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    check (valid_from < valid_to),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&),
    exclude using gist (area_id with =, daterange(valid_from, valid_to) with &&)
);

-- On that day the old area, or a part of it, became the new one or a part of it. Renumberings are no changes: the area is the same.
create table municipalities.change (
    changed_on date not null,
    old_area integer not null references municipalities.area,
    new_area integer not null references municipalities.area,
    primary key (changed_on, old_area, new_area),
    check (old_area <> new_area)
);

create table municipalities.membership (
    group_id integer not null references municipalities.area,
    member_id integer not null references municipalities.area,
    valid_from date not null,
    valid_to date not null,
    check (valid_from < valid_to),
    exclude using gist (group_id with =, member_id with =, daterange(valid_from, valid_to) with &&)
);

-- The outlines of a country's municipalities as they were in that time: TopoJSON in a planar grid.
create table municipalities.outlines (
    country text not null check (country ~ '^[A-Z]{2}$'),
    valid_from date not null,
    topology text not null,
    primary key (country, valid_from)
);

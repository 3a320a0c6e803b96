-- Which file a release was made from by way of a mapping, who published it, and what the mapping left out: [{reason, what, cells}], most first. Releases of
-- subscriptions have a proposal instead.
create table statistics.release_origin (
    release int primary key check (release > 0),
    file_name text not null,
    published_by text not null,
    left_out jsonb not null
);

create schema opendata;

-- What somebody wants of a table, kept under a short name that is made of the question itself: the same question has one row, and no row changes.
create table opendata.saved_query (
    query_id text primary key,
    table_id text not null,
    body text not null,
    saved timestamptz not null default now()
);

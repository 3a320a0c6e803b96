-- When each source was last called, by whichever node: the newest first, as many as its limit looks back.
create table statistics.source_calls (
    source text primary key,
    calls timestamptz[] not null
);

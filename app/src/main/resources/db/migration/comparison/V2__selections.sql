create schema if not exists comparison;

-- Municipalities that a person keeps under a name, to compare with. What they are is written down as in an address; whoever shares such an address shares the list
-- itself, so that nothing that others look at changes when a selection is changed or deleted.
create table comparison.selection (
    selection_id bigint generated always as identity primary key,
    -- the account's number
    account bigint not null,
    name text not null check (length(name) between 1 and 60),
    country text not null,
    -- the codes of the municipalities as they were when it was kept
    codes text[] not null check (cardinality(codes) between 1 and 60),
    kept timestamptz not null default now()
);

create unique index selection_name on comparison.selection (account, lower(name));

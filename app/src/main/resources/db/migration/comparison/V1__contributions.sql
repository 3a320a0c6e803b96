create schema if not exists comparison;

-- What people of a municipality say about its findings. Nothing is changed or deleted: a contribution ends, and another one begins.
create table comparison.contribution (
    contribution_id bigint generated always as identity primary key,
    kind text not null check (kind in ('answer', 'set_aside', 'added')),
    area_id int not null,
    service text not null,
    indicator_id int not null,
    period int not null,
    words text not null,
    -- the figure that was on the page; when another one is delivered, what was said is shown as said of this one
    value numeric not null,
    -- whether everybody may read it; else only the municipality's own people
    published boolean not null,
    written timestamptz not null,
    -- the account's number; the name as it was then
    writer bigint not null,
    writer_name text not null,
    contact_person boolean not null,
    ended timestamptz,
    ended_how text check (ended_how in ('taken_back', 'replaced', 'hidden')),
    ended_by_name text,
    ended_words text,
    check ((ended is null) = (ended_how is null))
);

-- One of a kind stands at a figure: whoever comes second is shown what the first one wrote.
create unique index contribution_standing on comparison.contribution (area_id, indicator_id, period, kind) where ended is null;
create index contribution_place on comparison.contribution (area_id, service);

-- The catalogue as people keep it: drafts, who published what and why, what the files may no longer change, what is retired.

-- Counts up with every change, so that other nodes notice.
create table keyfigures.catalogue_state (version bigint not null);
insert into keyfigures.catalogue_state values (0);

-- Never the same number twice: a form that was opened before a draft was thrown away cannot pass for one of the next.
create sequence keyfigures.draft_version;

-- One draft per indicator. It holds what was typed, complete or not.
create table keyfigures.indicator_draft (
    code text primary key,
    version bigint not null,
    -- the definition that it was begun from; 0 for a new indicator
    based_on int not null,
    -- names of fields as in the exchange format, "nb.name" for an inner one
    fields jsonb not null,
    saved_by bigint not null,
    saved_by_name text not null,
    saved_at timestamptz not null default now()
);

-- Empty for definitions that came from files.
alter table keyfigures.indicator_version
    add by_account bigint,
    add by_name text,
    add why text;

-- Indicators whose present definition was published in the editor: loading files leaves them alone until the files say the same.
create table keyfigures.indicator_edition (
    indicator_id int primary key references keyfigures.indicator
);

-- Not shown in lists any more; figures and addresses stay.
create table keyfigures.indicator_retirement (
    indicator_id int primary key references keyfigures.indicator,
    since date not null,
    why_nb text not null,
    why_da text not null,
    why_en text not null,
    by_account bigint not null,
    by_name text not null
);

alter table keyfigures.service add edited boolean not null default false;
alter table keyfigures.service_group add edited boolean not null default false;

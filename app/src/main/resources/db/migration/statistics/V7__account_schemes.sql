-- Which lines of accounts add up to which figures (org.maalestok.statistics.accounts.AccountScheme): one row for each scheme. The version in use is 0 until a
-- first one is; the edit grows with every change of the draft and of what is in use, so that two people don't overwrite each other. A retired one is kept and adds nothing up.
create table statistics.account_scheme (
    code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 100),
    version int not null check (version >= 0),
    edit int not null check (edit >= 0),
    retired boolean not null default false
);

create table statistics.account_scheme_version (
    code text not null references statistics.account_scheme,
    version int not null check (version > 0),
    scheme jsonb not null,
    saved timestamptz not null,
    saved_by text not null,
    primary key (code, version)
);

-- What was typed into the form, draft by draft, until one is taken into use: the newest is the draft, the older ones tell who changed what.
create table statistics.account_scheme_draft (
    code text not null references statistics.account_scheme,
    edit int not null check (edit > 0),
    fields jsonb not null,
    saved timestamptz not null,
    saved_by text not null,
    primary key (code, edit)
);

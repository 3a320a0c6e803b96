-- Subscriptions: what is fetched, when, and what became of it.
create schema if not exists statistics;

create table statistics.subscription (
    id int generated always as identity primary key,
    -- the version that counts
    version int not null,
    -- the file of the starter data that it came from
    starter text unique
);

-- Every wording that a subscription has had, the present one included.
create table statistics.subscription_version (
    subscription int not null references statistics.subscription,
    version int not null,
    saved timestamptz not null,
    -- the person's name then; empty for the starter data
    saved_by text not null,
    title text not null,
    source text not null,
    source_table text not null,
    -- one line for each variable, "Region: 3911, 3901"
    selection text not null,
    mapping text not null,
    -- "by hand", "weekly monday 06:30 Europe/Oslo"
    schedule text not null,
    publishing text not null check (publishing in ('BY_PERSON', 'BY_ITSELF')),
    -- how many of a hundred figures may be withdrawn when it publishes by itself
    withdrawn_limit numeric not null check (withdrawn_limit between 0 and 100),
    active boolean not null,
    primary key (subscription, version)
);

create table statistics.run (
    subscription int not null references statistics.subscription,
    number int not null,
    state text not null,
    step text not null,
    asked timestamptz not null,
    started timestamptz,
    finished timestamptz,
    -- the person's name; empty for the schedule
    started_by text not null,
    -- the run that broke off and that this one does again
    instead_of int,
    requests int not null default 0,
    of_requests int not null default 0,
    cells bigint not null default 0,
    stop_asked_by text,
    primary key (subscription, number)
);

-- Never twice at once, whatever the nodes believe.
create unique index run_at_once on statistics.run (subscription) where state in ('WAITING', 'RUNNING');

-- Why a run ended as it did, in sentences.
create table statistics.run_reason (
    subscription int not null,
    number int not null,
    position int not null,
    da text not null,
    nb text not null,
    en text not null,
    primary key (subscription, number, position),
    foreign key (subscription, number) references statistics.run
);

create table statistics.proposal (
    id int generated always as identity primary key,
    subscription int not null,
    run int not null,
    made timestamptz not null,
    state text not null check (state in ('OPEN', 'PUBLISHING', 'PUBLISHED', 'DISMISSED', 'REPLACED', 'REFUSED')),
    decided timestamptz,
    -- the person's name; empty when it published itself
    decided_by text,
    reason_da text not null default '',
    reason_nb text not null default '',
    reason_en text not null default '',
    release int,
    -- the data set's latest release when it was compared; 0 for none
    against int not null,
    data_set text not null,
    title_da text not null,
    title_nb text not null,
    title_en text not null,
    retrieved date not null,
    cells bigint not null,
    row_count bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    withdrawn bigint not null,
    foreign key (subscription, run) references statistics.run
);
create index proposal_run on statistics.proposal (subscription, run);
create index proposal_release on statistics.proposal (release);

-- The file itself, gzipped and cut into pieces; gone when the proposal is decided.
create table statistics.proposal_piece (
    proposal int not null references statistics.proposal,
    position int not null,
    bytes bytea not null,
    primary key (proposal, position)
);

create table statistics.proposal_indicator (
    proposal int not null references statistics.proposal,
    indicator_id int not null,
    added int not null,
    changed int not null,
    withdrawn int not null,
    primary key (proposal, indicator_id)
);

-- The largest changes, and what is missing. A state is written as in the exchange format: "20276 p", "..".
create table statistics.proposal_change (
    proposal int not null references statistics.proposal,
    position int not null,
    kind text not null check (kind in ('ADDED', 'CHANGED', 'WITHDRAWN')),
    indicator_id int not null,
    area_id int not null,
    period int not null,
    before text not null,
    after text not null,
    source_area text not null,
    primary key (proposal, position)
);

create table statistics.proposal_suspect (
    proposal int not null references statistics.proposal,
    position int not null,
    rule int not null,
    indicator_id int not null,
    area_id int not null,
    period int not null,
    found text not null,
    da text not null,
    nb text not null,
    en text not null,
    primary key (proposal, position)
);

create table statistics.proposal_left_out (
    proposal int not null references statistics.proposal,
    position int not null,
    reason text not null,
    what text not null,
    cells bigint not null,
    primary key (proposal, position)
);

-- When a source was last asked, and how that went; what was wrong in sentences, empty when nothing was.
create table statistics.contact (
    source text primary key,
    at timestamptz not null,
    da text not null,
    nb text not null,
    en text not null
);

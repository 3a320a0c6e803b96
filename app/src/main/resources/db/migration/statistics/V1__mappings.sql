create schema statistics;

-- Which cells of a source's table are which figures (org.maalestok.statistics.mapping.Mapping), with every version that there was.
create table statistics.mapping (
    code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 100),
    version int not null check (version > 0)
);

create table statistics.mapping_version (
    code text not null references statistics.mapping,
    version int not null check (version > 0),
    mapping jsonb not null,
    saved timestamptz not null,
    saved_by text not null,
    primary key (code, version)
);

-- The layouts of spreadsheets that are known, under a fingerprint of their heads: the same kind of file is recognised next time.
create table statistics.layout (
    fingerprint text not null,
    mapping text not null references statistics.mapping,
    layout jsonb not null,
    saved timestamptz not null,
    primary key (fingerprint, mapping)
);

-- A spreadsheet that somebody works on: kept until its figures are published, and two weeks at the longest. The version grows with every change,
-- so that two people don't overwrite each other.
create table statistics.upload (
    id bigint generated always as identity primary key,
    file_name text not null check (length(file_name) between 1 and 255),
    bytes bigint not null check (bytes >= 0),
    uploaded timestamptz not null,
    uploaded_by text not null,
    layout jsonb,
    draft jsonb,
    basis int not null default 0,
    recognised boolean not null default false,
    version int not null default 1
);

create table statistics.upload_chunk (
    upload bigint not null references statistics.upload on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (upload, number)
);

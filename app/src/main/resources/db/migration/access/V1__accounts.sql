create schema access;

-- Nobody is deleted by the application: a disabled account keeps its place in the history of what was done.
create table access.account (
    id bigint generated always as identity primary key,
    email text not null check (length(email) between 3 and 254),
    name text not null check (length(name) between 1 and 200),
    password_hash text not null,
    password_changed timestamptz not null,
    secretariat boolean not null default false,
    created timestamptz not null,
    disabled timestamptz
);
create unique index account_email on access.account (lower(email));

-- The municipality is its area code as docs/exchange-format.md writes it: this module knows no areas.
create table access.membership (
    account bigint not null references access.account on delete cascade,
    municipality text not null check (municipality ~ '^[A-Z]{2}-[0-9]{2,4}$'),
    role text not null check (role in ('MEMBER', 'CONTACT_PERSON')),
    since timestamptz not null,
    primary key (account, municipality)
);
create index membership_municipality on access.membership (municipality);

-- Failed sign-ins, counted per account and per network address, for all nodes together. The subject is a hash with the key below, and
-- a row is deleted the day after its last failure.
create table access.sign_in_attempts (
    subject text primary key,
    failures int not null,
    last_at timestamptz not null,
    open_at timestamptz not null
);
create index sign_in_attempts_last_at on access.sign_in_attempts (last_at);

-- Makes the hashes of one installation useless in another and in any table prepared beforehand.
create table access.throttle_key (key uuid not null);
insert into access.throttle_key values (gen_random_uuid());

-- Who did what to whose account, and when. Kept for maalestok.access.audit-kept (13 months unless set otherwise), then deleted.
create table access.event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    what text not null,
    who bigint references access.account on delete set null,
    about bigint references access.account on delete set null,
    detail text
);
create index event_about on access.event (about, at);
create index event_at on access.event (at);
comment on column access.event.who is 'empty: the command line, or somebody not signed in';

-- How large the accounts were that figures were published from (org.maalestok.statistics.accounts.AccountHistory): a much smaller one after it was probably cut off.
create table statistics.account_read (
    region text not null check (region ~ '^\d{4}$'),
    year int not null,
    quarter int not null check (quarter between 0 and 4),
    lines bigint not null check (lines > 0),
    published timestamptz not null,
    primary key (region, year, quarter)
);

-- What was done to a scheme other than typing: taken out of use, into use again, or its draft given up; by whom, and which edit that was. So nobody is said to have
-- typed what they didn't.
create table statistics.account_scheme_turn (
    code text not null references statistics.account_scheme on delete cascade,
    edit int not null check (edit > 0),
    kind text not null check (kind in ('RETIRED', 'RESTORED', 'DISCARDED')),
    turned timestamptz not null,
    turned_by text not null,
    primary key (code, edit)
);

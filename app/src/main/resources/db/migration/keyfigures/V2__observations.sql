-- Releases and the observations that they brought.
create table keyfigures.data_set (
    data_set_id int primary key,
    code text not null unique
);

-- One row per published import, with the preamble of the file as it was then.
create table keyfigures.release (
    number int primary key check (number > 0),
    data_set_id int not null references keyfigures.data_set,
    title_da text not null,
    title_nb text not null,
    title_en text not null,
    source text not null,
    source_table text not null,
    address text not null,
    retrieved date not null,
    licence text not null,
    note_da text not null,
    note_nb text not null,
    note_en text not null,
    published timestamptz not null,
    file_name text not null,
    row_count bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    withdrawn bigint not null,
    check (row_count = added + changed + unchanged)
);

-- Which indicators a release touched and how much. Finds the changes of a release without an index on the observations.
create table keyfigures.release_indicator (
    release_number int not null references keyfigures.release,
    indicator_id int not null references keyfigures.indicator,
    added int not null,
    changed int not null,
    withdrawn int not null,
    primary key (release_number, indicator_id)
);

-- What a data set holds now, one row per indicator: the areas that have a number (bit n is area n, least significant first) and the time.
create table keyfigures.extent (
    data_set_id int not null references keyfigures.data_set,
    indicator_id int not null references keyfigures.indicator,
    areas bytea not null,
    first_period int not null,
    last_period int not null,
    primary key (data_set_id, indicator_id)
);

create index extent_indicator on keyfigures.extent (indicator_id);

-- Every cell in every state it has had. It stood so from release from_release until right before to_release; 2147483647 means it still does.
-- The key begins as files are written (indicator, area, period), so that a file fills the index in order: 9 s instead of 13 s for 5 million rows.
-- No foreign keys: the importer writes ids that it has just looked up, in the transaction that writes release_indicator, which has them.
create table keyfigures.observation (
    indicator_id int not null,
    area_id int not null,
    -- yyyymmnn: year, first month, number of months
    period int not null,
    from_release int not null,
    to_release int not null default 2147483647,
    data_set_id int not null,
    -- 1 a number, 2 missing, 3 not applicable, 4 suppressed, 5 not yet reported
    state smallint not null check (state between 1 and 5),
    -- bits: 1 provisional, 2 estimated, 4 revised
    flags smallint not null check (flags between 0 and 7),
    value numeric,
    -- the source's own symbol where it differs from the standard one
    symbol text,
    primary key (indicator_id, area_id, period, from_release),
    check ((state = 1) = (value is not null)),
    check (from_release < to_release)
);

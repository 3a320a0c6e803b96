-- What a release did beyond its counts. It never changes, and finding it reads every figure of the indicators that the release touched, so it is
-- looked for once and kept.
create table keyfigures.release_review (
    release_number int primary key references keyfigures.release,
    reviewed timestamptz not null
);

-- For the indicators with most changed figures, the figure that changed most.
create table keyfigures.release_biggest (
    release_number int not null references keyfigures.release_review,
    place int not null,
    indicator_id int not null,
    changed int not null,
    area_id int not null,
    period int not null,
    primary key (release_number, place)
);

-- By indicator, who had a number in the period before its newest one and has none in that.
create table keyfigures.release_missing (
    release_number int not null references keyfigures.release_review,
    indicator_id int not null,
    before int not null,
    newest int not null,
    area_ids int[] not null,
    primary key (release_number, indicator_id)
);

-- The period of the same length right before: 20250112 becomes 20240112, and 20250103, a quarter, 20241003.
create function keyfigures.period_before(code int) returns int
    language sql immutable
    return (code / 10000 * 12 + code / 100 % 100 - 1 - code % 100) / 12 * 10000
        + ((code / 10000 * 12 + code / 100 % 100 - 1 - code % 100) % 12 + 1) * 100
        + code % 100;

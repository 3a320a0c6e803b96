-- What rules ask people to look at, and what people say of figures.

-- Every set of rules that has been in force, as its file was written; the last one is in force.
create table keyfigures.rule_set (
    version int primary key,
    loaded timestamptz not null,
    rules text not null
);

-- What a rule found odd after a release. It stays on the list until somebody has decided (keyfigures.remark) or a later release took the reason away.
create table keyfigures.suspect (
    suspect_id bigint generated always as identity primary key,
    release_number int not null references keyfigures.release,
    rule int not null,
    indicator_id int not null references keyfigures.indicator,
    area_id int not null,
    period int not null,
    -- the figure that was found, as in keyfigures.observation; state 0 where nothing was ever said
    state smallint not null check (state between 0 and 5),
    flags smallint not null,
    value numeric,
    symbol text,
    sentence_da text not null,
    sentence_nb text not null,
    sentence_en text not null,
    -- the release after which the rule had nothing to say of the figure any more, or said it of another one
    closed_by int references keyfigures.release
);

create unique index suspect_open on keyfigures.suspect (indicator_id, area_id, period, rule) where closed_by is null;
create index suspect_release on keyfigures.suspect (release_number);

-- Decisions about figures, and notes of municipalities on their own. Nothing is changed or deleted: a remark ends, and another one begins.
-- Written under the lock of releases, so that the numbers in "changed" become visible in their order.
create table keyfigures.remark (
    remark_id bigint generated always as identity primary key,
    kind text not null check (kind in ('confirmed', 'corrected', 'left_out', 'note')),
    indicator_id int not null references keyfigures.indicator,
    area_id int not null,
    period int not null,
    -- the rules that had asked; none for a note
    rules int[] not null,
    words text not null,
    -- the figure that it is about, as in keyfigures.observation; when the source delivers another one, a decision ends
    state smallint not null check (state between 0 and 5),
    flags smallint not null,
    value numeric,
    symbol text,
    new_value numeric,
    written timestamptz not null,
    -- the account's number; the name as it was then
    writer bigint not null,
    writer_name text not null,
    writer_role text not null check (writer_role in ('secretariat', 'member', 'contact_person')),
    -- the latest release at that moment: the remark holds from the next one on when figures are read as of a release
    at_release int not null,
    ended timestamptz,
    ended_how text check (ended_how in ('taken_back', 'replaced', 'hidden', 'new_figure')),
    ended_by bigint,
    ended_by_name text,
    ended_words text,
    ended_at_release int,
    -- counts all beginnings and endings; nodes ask for the highest to know whether their memory is fresh
    changed bigint not null,
    check ((kind = 'corrected') = (new_value is not null)),
    check ((ended is null) = (ended_how is null))
);

create unique index remark_decision on keyfigures.remark (indicator_id, area_id, period) where kind <> 'note' and ended is null;
create unique index remark_note on keyfigures.remark (indicator_id, area_id, period) where kind = 'note' and ended is null;
create index remark_changed on keyfigures.remark (changed);

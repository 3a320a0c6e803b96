-- The catalogue: services, indicators, and what each indicator meant at any time.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema keyfigures;

create table keyfigures.service_group (
    code text primary key,
    position int not null,
    name_nb text not null,
    name_da text not null,
    name_en text not null
);

create table keyfigures.service (
    code text primary key,
    group_code text not null references keyfigures.service_group,
    position int not null,
    name_nb text not null,
    name_da text not null,
    name_en text not null
);

-- One row per indicator as it is defined now. Ids are given by the loader without gaps, because bit sets and arrays are indexed by them.
create table keyfigures.indicator (
    indicator_id int primary key,
    code text not null unique,
    position int not null,
    service text not null references keyfigures.service,
    perspective text not null,
    kind text not null check (kind in ('stock', 'flow', 'ratio')),
    unit text not null,
    decimals int not null check (decimals between 0 and 9),
    polarity text not null check (polarity in ('higher_is_better', 'lower_is_better', 'neutral')),
    headline boolean not null,
    numerator text,
    denominator text,
    formula text,
    source text not null,
    source_table text not null,
    disclosure text not null,
    owner text not null,
    next_review date not null,
    keywords text[] not null,
    -- {"nb": {"name", "short", "description", "why", "caveat"}, "da": …, "en": …}
    words jsonb not null,
    check (numerator is null or denominator is not null)
);

-- Every definition an indicator has had, the present one included; a definition holds until the next version's valid_from.
create table keyfigures.indicator_version (
    indicator_id int not null references keyfigures.indicator,
    version int not null,
    valid_from timestamptz not null,
    definition jsonb not null,
    primary key (indicator_id, version)
);

-- What search looks in, one row per indicator, written by the loader. Texts are folded: lower case, no accents, one spelling.
create table keyfigures.indicator_search (
    indicator_id int primary key references keyfigures.indicator,
    -- stemmed in three languages; three vectors and not one with weights, since asking which of them matches is far cheaper than ranking
    names tsvector not null,
    -- short names, keywords and the service
    labels tsvector not null,
    descriptions tsvector not null,
    -- everything in names and labels, unstemmed, and the code
    words text not null
);

create index indicator_search_names on keyfigures.indicator_search using gin (names) with (fastupdate = off);
create index indicator_search_labels on keyfigures.indicator_search using gin (labels) with (fastupdate = off);
create index indicator_search_descriptions on keyfigures.indicator_search using gin (descriptions) with (fastupdate = off);

-- Every word of those, with the indicators that have it: compounds and misspellings are sought here, among thousands of words and not of texts.
create table keyfigures.search_word (
    word text primary key,
    indicators int[] not null
);

create index search_word_trigrams on keyfigures.search_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- One spelling for what is written in several ways: hjælp, hjelp and hjaelp; ø, ö and oe; nynorsk words as their bokmål sisters. Both the
-- catalogue's words and a person's pass through it, so it needs to be the same for both rather than right for each.
create function keyfigures.fold(words text) returns text language plpgsql stable strict parallel safe as $$
declare
    folded text := unaccent(translate(lower(words), 'æäøöå', 'eeooa'));
begin
    folded := replace(replace(replace(folded, 'ae', 'e'), 'oe', 'o'), 'aa', 'a');
    folded := replace(replace(replace(folded, 'heime', 'hjemme'), 'skule', 'skole'), 'sjuk', 'syk');
    return replace(replace(replace(folded, 'tenest', 'tjenest'), 'kyrkje', 'kirke'), 'vatn', 'vann');
end
$$;

-- Words of the catalogue that are spelt nearly like this one, which is folded. With 0.4, one wrong, missing, doubled or swapped letter in a word of
-- eight is forgiven (barnhage, bibilotek), and what merely begins alike stays out.
create function keyfigures.resembling(typed text) returns table (indicators int[], likeness real) language sql stable strict parallel safe
set pg_trgm.similarity_threshold = 0.4 as $$
    select w.indicators, similarity(w.word, typed)
    from keyfigures.search_word w
    where w.word % typed
$$;

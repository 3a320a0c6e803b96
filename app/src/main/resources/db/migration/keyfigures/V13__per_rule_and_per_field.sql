-- A figure may be confirmed for one rule and held back for another: both stand. What shows another figure is one decision at a time.
drop index keyfigures.remark_decision;
create unique index remark_decision on keyfigures.remark (indicator_id, area_id, period) where kind in ('corrected', 'left_out') and ended is null;
create unique index remark_held_back on keyfigures.remark (indicator_id, area_id, period) where kind = 'held_back' and ended is null;
create index remark_holding on keyfigures.remark (indicator_id, area_id, period) where kind <> 'note' and ended is null;
create index remark_held_back_by on keyfigures.remark (at_release) where kind = 'held_back' and ended is null;

-- What a draft said before it was saved anew or went away, for a week: of two people who changed it at once, who changed which field.
create table keyfigures.indicator_draft_past (
    code text not null,
    version bigint not null,
    fields jsonb not null,
    left_at timestamptz not null default now(),
    primary key (code, version)
);

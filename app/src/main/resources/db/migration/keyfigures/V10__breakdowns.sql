-- Which group of people an indicator is about, where it is one of several that measure the same.
alter table keyfigures.indicator
    add column part_of text,
    -- male or female; null for both together
    add column gender text check (gender in ('male', 'female')),
    -- 0, 6-15 or 80+; null for all ages
    add column age text,
    add check ((part_of is null) = (gender is null and age is null));

-- The definitions of before say the same as they did: another form of the same is no new definition.
update keyfigures.indicator_version
set definition = definition || '{"part_of": null, "gender": null, "age": null}';

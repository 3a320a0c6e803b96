-- The source's own code of the area, where it is not the area's official code of the period: 301 for 0301, K-3911, or today's code for an earlier year.
alter table keyfigures.observation add column source_area text;

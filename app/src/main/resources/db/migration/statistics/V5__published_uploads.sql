-- Whoever comes back to an upload after its figures were published is told of the release; the file itself is no longer kept then.
alter table statistics.upload add published int;

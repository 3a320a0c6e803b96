-- How many of a hundred figures that stood may be revised by much when a subscription publishes by itself. Five is what held for all before.
alter table statistics.subscription_version
    add column revised_limit numeric not null default 5 check (revised_limit between 0 and 100);
alter table statistics.subscription_version
    alter column revised_limit drop default;

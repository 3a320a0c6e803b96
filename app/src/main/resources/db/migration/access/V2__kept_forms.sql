-- Proves that a form once stood on a page of ours, and whose page it was, when the session that it belonged to is gone.
create table access.form_key (key uuid not null);
insert into access.form_key values (gen_random_uuid());

-- What somebody sent after their session had ended. Seen by that account alone, and deleted the day after.
create table access.kept_form (
    id uuid primary key default gen_random_uuid(),
    account bigint not null references access.account on delete cascade,
    action text not null,
    -- where the form stood; empty when unknown
    page text not null,
    -- for whom the action is open, as the table of routes said
    open_to text not null,
    loss text not null check (loss in ('NOTHING', 'FILES', 'TOO_LARGE')),
    -- names and values as a form sends them, without secrets
    fields text not null,
    at timestamptz not null default now()
);
create index kept_form_account on access.kept_form (account, at);
create index kept_form_at on access.kept_form (at);

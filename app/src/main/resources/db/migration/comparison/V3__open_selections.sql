-- A selection that its maker shows to everybody, as a code list of the open data. Only the key, the name, the note and the municipalities are anybody's; the key
-- says nothing of the maker, and is another one each time the selection is shown.
alter table comparison.selection
    add column note text not null default '' check (length(note) <= 300),
    add column open_key text unique check (open_key ~ '^[a-z0-9]{8}$');

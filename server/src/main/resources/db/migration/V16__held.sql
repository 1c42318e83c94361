-- What an operator has found about a transaction that is final and lacks the expected transfer. The
-- owner of its lane carries it out; it is kept for ever.
create table held_findings (
  transaction_id text primary key references transactions,
  paid boolean not null,
  found_at timestamptz not null default clock_timestamp(),
  found_by text not null,
  note text not null
);

create trigger held_findings_are_append_only
  before update or delete or truncate on held_findings
  for each statement execute function refuse_change();

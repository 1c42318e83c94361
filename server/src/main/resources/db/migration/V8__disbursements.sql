-- Money of merchants on its way out. What it is for stands in a table of its own with the same id.
create table disbursements (
  id text collate "C" primary key,
  kind text not null,
  merchant text not null,
  live boolean not null,
  -- The API key that asked for it.
  requested_by text not null,
  needs_approval boolean not null,
  -- Another API key, or an operator.
  approved_by text check (approved_by <> requested_by),
  status text not null check (status in (
    'pending_approval', 'queued', 'waiting_for_funds', 'submitted', 'completed', 'failed',
    'canceled')),
  chain_id bigint not null check (chain_id > 0),
  token bytea not null check (octet_length(token) = 20),
  token_symbol text not null,
  token_decimals smallint not null check (token_decimals between 0 and 36),
  units numeric(78, 0) not null check (units > 0),
  destination bytea not null check (
    octet_length(destination) = 20 and destination <> decode(repeat('00', 20), 'hex')),
  tx_hash bytea check (octet_length(tx_hash) = 32),
  failure_code text,
  created_at timestamptz not null,
  completed_at timestamptz,
  check ((kind = 'refund' and id like 're\_%') or (kind = 'payout' and id like 'po\_%')),
  check (destination <> token),
  -- Nothing is sent that a second person had to agree to and did not.
  check (
    not needs_approval or approved_by is not null
    or status in ('pending_approval', 'failed', 'canceled')),
  check (needs_approval or (approved_by is null and status <> 'pending_approval')),
  check ((status = 'failed') = (failure_code is not null)),
  check ((status = 'completed') = (completed_at is not null)),
  check (status not in ('submitted', 'completed') or tx_hash is not null)
);

create index disbursements_of_merchant on disbursements (merchant, live, kind, id desc);

-- What is over is over, and nobody else is paid than was asked for.
create function disbursements_keep_their_word() returns trigger language plpgsql as $$
begin
  if old.status in ('completed', 'failed', 'canceled') and new.status <> old.status then
    raise exception 'Disbursement % is %, and stays so', old.id, old.status;
  end if;
  if (new.merchant, new.live, new.kind, new.chain_id, new.token, new.units, new.destination,
      new.requested_by, new.needs_approval)
     is distinct from
     (old.merchant, old.live, old.kind, old.chain_id, old.token, old.units, old.destination,
      old.requested_by, old.needs_approval) then
    raise exception 'Disbursement % pays what was asked for, to whom it was asked for', old.id;
  end if;
  return new;
end $$;

create trigger disbursements_keep_their_word before update on disbursements
  for each row execute function disbursements_keep_their_word();

-- What an operator wants done, from the command line: a gateway does it, with all that follows.
create table disbursement_orders (
  sequence bigint generated always as identity primary key,
  disbursement_id text collate "C" not null references disbursements,
  action text not null check (action in ('approve', 'cancel', 'expedite')),
  ordered_by text not null,
  ordered_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  -- 'done', 'withdrawn', or the code of a refusal.
  answer text,
  detail text,
  check (num_nulls(answered_at, answer, detail) in (0, 3))
);

create index disbursement_orders_open on disbursement_orders (sequence) where answer is null;

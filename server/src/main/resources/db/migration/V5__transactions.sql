-- Every transaction the gateway sends. Times and leases go by the database's clock, the only one
-- that all processes share.

-- A key is known by its address: were the same reference to name another key one day, nothing is
-- signed with that.
create table hot_wallets (
  key_reference text primary key,
  address bytea not null check (octet_length(address) = 20),
  pinned_at timestamptz not null default clock_timestamp()
);

-- One chain and one wallet, with its nonce. Whoever holds the lease writes; the epoch grows with
-- every change of owner and fences off the former ones.
create table lanes (
  chain_id bigint not null check (chain_id > 0),
  wallet bytea not null check (octet_length(wallet) = 20),
  next_nonce bigint not null check (next_nonce >= 0),
  owner text,
  epoch bigint not null default 0 check (epoch >= 0),
  lease_until timestamptz,
  condition text not null default 'running' check (condition in ('running', 'paused', 'halted')),
  reason text,
  detail text,
  condition_since timestamptz not null default clock_timestamp(),
  -- An operator wants a halted lane to go on.
  resume_requested boolean not null default false,
  primary key (chain_id, wallet),
  check ((owner is null) = (lease_until is null)),
  check ((condition = 'running') = (reason is null)),
  check ((reason is null) = (detail is null)),
  check (condition = 'halted' or not resume_requested)
);

-- The nonce of a wallet never goes back: a nonce given twice is a payment displaced.
create function lanes_only_go_forward() returns trigger language plpgsql as $$
begin
  if new.next_nonce < old.next_nonce or new.epoch < old.epoch then
    raise exception 'The nonce and the epoch of a lane never go back';
  end if;
  return new;
end $$;

create trigger lanes_only_go_forward before update on lanes
  for each row execute function lanes_only_go_forward();

-- Transactions of final blocks that used nonces of a wallet and are none of ours: the evidence on
-- which a halted lane goes on past them, once an operator has confirmed each.
create table foreign_transactions (
  chain_id bigint not null,
  wallet bytea not null,
  nonce bigint not null check (nonce >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  block_number bigint not null check (block_number >= 0),
  found_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  confirmed_by text,
  note text,
  primary key (chain_id, wallet, nonce),
  foreign key (chain_id, wallet) references lanes,
  check (num_nulls(confirmed_at, confirmed_by, note) in (0, 3))
);

create function confirmed_evidence_stays() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'The foreign transaction at nonce % is confirmed and does not change', old.nonce;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger confirmed_evidence_stays before update or delete on foreign_transactions
  for each row execute function confirmed_evidence_stays();

create table transactions (
  id text primary key,
  sequence bigint generated always as identity unique,
  purpose_type text not null,
  purpose_id text not null,
  priority smallint not null,
  chain_id bigint not null check (chain_id > 0),
  to_address bytea not null check (octet_length(to_address) = 20),
  value numeric(78, 0) not null check (value >= 0),
  data bytea not null,
  -- What leaves the wallet, where a token does.
  token bytea check (octet_length(token) = 20),
  token_symbol text,
  token_decimals smallint,
  token_units numeric(78, 0) check (token_units > 0),
  recipient bytea check (octet_length(recipient) = 20),
  -- The wallet that has to send it, where not just any may.
  sender bytea check (octet_length(sender) = 20),
  state text not null default 'queued' check (state in (
    'queued', 'reserved', 'signed', 'submitted', 'mined', 'succeeded', 'failed', 'held')),
  waiting_for_funds boolean not null default false,
  -- The block at which its simulation was refused first.
  refused_at_block bigint,
  -- No node could try it: it stands in nobody's way until then.
  try_after timestamptz,
  wallet bytea,
  nonce bigint check (nonce >= 0),
  hash bytea,
  block_number bigint,
  block_hash bytea check (octet_length(block_hash) = 32),
  failure_code text,
  -- Its nonce is to be used up by a no-op: the failure code it ends with once that is final.
  abandon text check (abandon in ('canceled', 'unsendable')),
  -- Somebody wants its fees raised now.
  expedite boolean not null default false,
  requested_at timestamptz not null default clock_timestamp(),
  unique (purpose_type, purpose_id),
  unique (chain_id, wallet, nonce),
  foreign key (chain_id, wallet) references lanes,
  check (num_nulls(token, token_symbol, token_decimals, token_units, recipient) in (0, 5)),
  check (num_nulls(wallet, nonce) in (0, 2)),
  check (sender is null or wallet is null or wallet = sender),
  check (num_nulls(block_number, block_hash) in (0, 2)),
  check (state = 'queued' or not waiting_for_funds),
  check (nonce is not null or (abandon is null and not expedite)),
  -- A nonce from 'reserved' on; 'failed' has one unless it was refused before.
  check (state = 'failed' or (state = 'queued') = (nonce is null)),
  -- Signed bytes before anything a node may know of.
  check (state = 'failed' or (state in ('queued', 'reserved')) = (hash is null)),
  check (state <> 'failed' or failure_code = 'displaced' or (nonce is null) = (hash is null)),
  check (state = 'failed' or (state in ('mined', 'succeeded', 'held')) = (block_number is not null)),
  check (state <> 'failed' or failure_code = 'displaced' or (hash is null) = (block_number is null)),
  -- No block that is final has any of its attempts.
  check (failure_code is distinct from 'displaced' or (nonce is not null and block_number is null)),
  check ((state = 'failed') = (failure_code is not null))
);

-- A payment has one nonce for life: with a second one it could be paid twice.
create function nonces_are_for_life() returns trigger language plpgsql as $$
begin
  if old.nonce is not null and (new.wallet, new.nonce) is distinct from (old.wallet, old.nonce) then
    raise exception 'Nonce % belongs to % for life', old.nonce, old.id;
  end if;
  return new;
end $$;

create trigger nonces_are_for_life before update on transactions
  for each row execute function nonces_are_for_life();

create index transactions_queued on transactions (chain_id, priority, sequence)
  where state = 'queued';
create index transactions_open on transactions (chain_id, wallet, nonce)
  where state in ('reserved', 'signed', 'submitted', 'mined', 'held');

-- The bytes of a transaction: written unsigned with its fees, then signed once. Several attempts
-- of one transaction share its nonce, so that at most one of them is mined. A no-op does nothing
-- but use up the nonce.
create table transaction_attempts (
  transaction_id text not null references transactions,
  number smallint not null check (number >= 1),
  kind text not null default 'call' check (kind in ('call', 'no_op')),
  -- EIP-2718: 0 is legacy, 2 is EIP-1559.
  type smallint not null default 2 check (type in (0, 2)),
  gas_limit bigint not null check (gas_limit > 0),
  -- The gas price of a legacy one.
  max_fee_per_gas numeric(78, 0) not null check (max_fee_per_gas >= 0),
  max_priority_fee_per_gas numeric(78, 0) check (max_priority_fee_per_gas >= 0),
  prepared_at timestamptz not null default clock_timestamp(),
  raw bytea,
  hash bytea unique check (octet_length(hash) = 32),
  signed_at timestamptz,
  -- When a node took it first.
  accepted_at timestamptz,
  -- When the nodes were told last; empty again where a block that had it is gone.
  broadcast_at timestamptz,
  -- The newest block when it began to wait for one of its own.
  waiting_since bigint check (waiting_since >= 0),
  -- In the nodes' words, why none will ever take it.
  refusal text,
  primary key (transaction_id, number),
  unique (transaction_id, hash),
  check (num_nulls(raw, hash, signed_at) in (0, 3)),
  check (raw is not null or num_nonnulls(accepted_at, broadcast_at, waiting_since, refusal) = 0),
  check ((type = 0) = (max_priority_fee_per_gas is null)),
  check (max_priority_fee_per_gas <= max_fee_per_gas)
);

alter table transactions
  add foreign key (id, hash) references transaction_attempts (transaction_id, hash);

-- Bytes that a node may have are neither changed nor forgotten.
create function attempts_are_signed_once() returns trigger language plpgsql as $$
begin
  if old.raw is not null
      and (tg_op = 'DELETE' or (new.raw, new.hash) is distinct from (old.raw, old.hash)) then
    raise exception 'The bytes of attempt % of % are signed and stay as they are',
      old.number, old.transaction_id;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger attempts_are_signed_once before update or delete on transaction_attempts
  for each row execute function attempts_are_signed_once();

create table transaction_transitions (
  sequence bigint generated always as identity primary key,
  transaction_id text not null references transactions,
  transition text not null,
  from_state text,
  to_state text not null,
  reason text not null,
  -- The lease under which it was made; a request is made and withdrawn under none.
  epoch bigint,
  at timestamptz not null default clock_timestamp()
);

create index transaction_transitions_of on transaction_transitions (transaction_id, sequence);

create function transitions_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The history of transactions is append only';
end $$;

create trigger transitions_are_append_only
  before update or delete or truncate on transaction_transitions
  for each statement execute function transitions_are_append_only();

-- What arrives on the chains, and how far they were read.

-- The factory's first owner decides every deposit address, so it is recorded once and for ever:
-- after a change of keys the addresses must stay where they are.
create table forwarder_factory (
  only_row boolean primary key default true check (only_row),
  first_owner bytea not null check (octet_length(first_owner) = 20),
  recorded_at timestamptz not null default clock_timestamp()
);

-- A deposit address is the same on every chain; the chain and token are those it was issued for.
create table deposit_addresses (
  address bytea primary key check (octet_length(address) = 20),
  salt bytea not null unique check (octet_length(salt) = 32),
  merchant text not null,
  chain_id bigint not null check (chain_id > 0),
  token bytea not null check (octet_length(token) = 20),
  issued_at timestamptz not null default clock_timestamp()
);

create function deposit_addresses_are_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'A deposit address once issued is never changed or forgotten';
end $$;

create trigger deposit_addresses_are_for_ever before update or delete on deposit_addresses
  for each row execute function deposit_addresses_are_for_ever();

-- One process at a time reads a chain: whoever holds the lease, by the clock of the database.
create table watched_chains (
  chain_id bigint primary key check (chain_id > 0),
  owner uuid,
  lease_until timestamptz,
  -- The block up to which everything was read a second time, after it was final.
  checked_number bigint not null check (checked_number >= 0),
  checked_hash bytea not null check (octet_length(checked_hash) = 32),
  checked_time timestamptz not null,
  check ((owner is null) = (lease_until is null))
);

-- Every point that reading has come to, newest last. The newest is the cursor; the older ones tell
-- after a reorganisation where the chains parted.
create table read_blocks (
  chain_id bigint not null references watched_chains,
  number bigint not null check (number >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  time timestamptz not null,
  primary key (chain_id, number)
);

-- Transfers of known tokens to an address of ours.
--   payment: to a deposit address, of the token and on the chain it was issued for
--   stray:   to a deposit address, of another token or on another chain
--   gift:    to a hot wallet, by somebody else
--   flush:   from a deposit address to a hot wallet
--   return:  from the cold wallet to a hot wallet
create table arrivals (
  id text primary key,
  sequence bigint generated always as identity unique,
  kind text not null check (kind in ('payment', 'stray', 'gift', 'flush', 'return')),
  state text not null default 'seen' check (state in ('seen', 'final', 'orphaned', 'reversed')),
  -- Every witness has told of it when its block was final.
  checked boolean not null default false,
  -- When the nodes were last asked about one that not all of them knew, and the pause after that.
  doubted_at timestamptz,
  doubt_pause interval,
  merchant text,
  chain_id bigint not null references watched_chains,
  token bytea not null check (octet_length(token) = 20),
  token_symbol text not null,
  token_decimals smallint not null check (token_decimals between 0 and 36),
  units numeric(78, 0) not null check (units > 0),
  sender bytea not null check (octet_length(sender) = 20),
  recipient bytea not null check (octet_length(recipient) = 20),
  tx_hash bytea not null check (octet_length(tx_hash) = 32),
  log_index bigint not null check (log_index >= 0),
  block_number bigint not null check (block_number >= 0),
  block_hash bytea not null check (octet_length(block_hash) = 32),
  block_time timestamptz not null,
  seen_at timestamptz not null default clock_timestamp(),
  final_at timestamptz,
  -- The flush that took this money to a hot wallet.
  flushed_by text references arrivals (id),
  check ((kind = 'payment') = (merchant is not null)),
  check ((state in ('final', 'reversed')) = (final_at is not null)),
  check (checked or state not in ('final', 'reversed')),
  check (not checked or state <> 'orphaned'),
  check (doubted_at is null or state <> 'reversed'),
  check ((doubted_at is null) = (doubt_pause is null)),
  check (flushed_by is null or kind in ('payment', 'stray'))
);

-- A log is kept once in the same words, since a node may tell it in others: what is false must not
-- stand where the truth has to. It is booked once. One that was reversed and came back is a new
-- arrival.
create unique index arrivals_once
  on arrivals (chain_id, tx_hash, log_index, block_hash, token, units, sender, recipient)
  where state <> 'reversed';
create unique index arrivals_booked_once on arrivals (chain_id, tx_hash, log_index, block_hash)
  where checked and state <> 'reversed';
create index arrivals_not_final on arrivals (chain_id, block_number) where state = 'seen';
create index arrivals_doubted on arrivals (chain_id, doubted_at) where doubted_at is not null;
create index arrivals_by_block on arrivals (chain_id, block_number);
create index arrivals_by_recipient on arrivals (recipient, block_number, log_index);
create index arrivals_flushes on arrivals (sender, token, block_number) where kind = 'flush';
create index arrivals_not_flushed on arrivals (chain_id, sequence)
  where state = 'final' and flushed_by is null and kind in ('payment', 'stray');

create function arrivals_keep_their_facts() returns trigger language plpgsql as $$
begin
  if (new.kind, new.merchant, new.chain_id, new.token, new.units, new.sender, new.recipient,
      new.tx_hash, new.log_index, new.block_number, new.block_hash)
    is distinct from
     (old.kind, old.merchant, old.chain_id, old.token, old.units, old.sender, old.recipient,
      old.tx_hash, old.log_index, old.block_number, old.block_hash) then
    raise exception 'What the chain said of arrival % does not change', old.id;
  end if;
  if (old.state, new.state) not in (
      ('seen', 'final'), ('seen', 'orphaned'), ('orphaned', 'seen'), ('final', 'reversed'))
    and old.state <> new.state then
    raise exception 'Arrival % cannot go from % to %', old.id, old.state, new.state;
  end if;
  return new;
end $$;

create trigger arrivals_keep_their_facts before update on arrivals
  for each row execute function arrivals_keep_their_facts();

-- Attempts to place the factory on a chain.
create table factory_deployments (
  id text primary key,
  chain_id bigint not null references watched_chains,
  -- undone: completed, and then taken back by a reorganisation
  status text not null default 'open'
    check (status in ('open', 'completed', 'failed', 'undone')),
  created_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  check ((status = 'open') = (closed_at is null))
);

create unique index factory_deployments_one_at_a_time on factory_deployments (chain_id)
  where status in ('open', 'completed');

-- A batch of flushes in one transaction.
create table sweeps (
  id text primary key,
  chain_id bigint not null references watched_chains,
  status text not null default 'open' check (status in ('open', 'completed', 'failed')),
  created_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  check ((status = 'open') = (closed_at is null))
);

create table sweep_items (
  sweep_id text not null references sweeps,
  address bytea not null references deposit_addresses,
  token bytea not null check (octet_length(token) = 20),
  -- An item that moved nothing waits before it is tried again.
  retry_after timestamptz,
  primary key (sweep_id, address, token)
);

create index sweeps_open on sweeps (chain_id) where status = 'open';
create index sweep_items_waiting on sweep_items (address, token) where retry_after is not null;

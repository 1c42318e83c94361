create table payment_sessions (
  id text primary key,
  merchant text not null,
  live boolean not null,
  status text not null check (status in (
    'created', 'partially_paid', 'confirming', 'completed', 'expired', 'canceled', 'reversed')),
  chain_id bigint not null check (chain_id > 0),
  token bytea not null check (octet_length(token) = 20),
  token_symbol text not null,
  token_decimals smallint not null check (token_decimals between 0 and 36),
  amount_units numeric(78, 0) not null check (amount_units > 0),
  -- Everything that ever became final here, also what a reorganisation took back later.
  received_units numeric(78, 0) not null default 0 check (received_units >= 0),
  reversed_units numeric(78, 0) not null default 0 check (reversed_units >= 0),
  -- Refunds that were asked for and did not fail.
  refunded_units numeric(78, 0) not null default 0 check (refunded_units >= 0),
  deposit_address bytea not null unique references deposit_addresses (address),
  description text,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  success_url text,
  cancel_url text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  completed_at timestamptz,
  check (expires_at > created_at),
  check (reversed_units <= received_units),
  constraint refunds_within_received check (refunded_units <= received_units),
  constraint completed_is_paid check (
    status <> 'completed' or received_units - reversed_units >= amount_units),
  check ((status in ('completed', 'reversed')) = (completed_at is not null))
);

create index payment_sessions_of_merchant on payment_sessions (merchant, live, id desc);
create index payment_sessions_to_expire on payment_sessions (chain_id, expires_at)
  where status in ('created', 'partially_paid');

create table refunds (
  id text primary key,
  payment_session_id text not null references payment_sessions,
  merchant text not null,
  live boolean not null,
  status text not null default 'queued' check (status in (
    'queued', 'waiting_for_funds', 'submitted', 'completed', 'failed')),
  chain_id bigint not null check (chain_id > 0),
  token bytea not null check (octet_length(token) = 20),
  token_symbol text not null,
  token_decimals smallint not null check (token_decimals between 0 and 36),
  units numeric(78, 0) not null check (units > 0),
  destination bytea not null check (
    octet_length(destination) = 20 and destination <> decode(repeat('00', 20), 'hex')),
  reason text,
  tx_hash bytea check (octet_length(tx_hash) = 32),
  failure_code text,
  created_at timestamptz not null,
  completed_at timestamptz,
  check (destination <> token),
  check ((status = 'failed') = (failure_code is not null)),
  check ((status = 'completed') = (completed_at is not null)),
  check (status not in ('submitted', 'completed') or tx_hash is not null)
);

create index refunds_of_merchant on refunds (merchant, live, id desc);
create index refunds_of_session on refunds (payment_session_id);

-- Transfers between the gateway's own wallets.
--   refill:     from the treasury to a wallet that has little left
--   collection: to the treasury, for a payment that no wallet could make alone
--   excess:     to the cold wallet
create table treasury_transfers (
  id text collate "C" primary key check (id like 'tt\_%'),
  kind text not null check (kind in ('refill', 'collection', 'excess')),
  chain_id bigint not null check (chain_id > 0),
  token bytea not null check (octet_length(token) = 20),
  token_symbol text not null,
  token_decimals smallint not null,
  units numeric(78, 0) not null check (units > 0),
  sender bytea not null check (octet_length(sender) = 20),
  recipient bytea not null check (octet_length(recipient) = 20),
  status text not null default 'open'
    check (status in ('open', 'completed', 'failed', 'withdrawn')),
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  check (sender <> recipient),
  check ((status = 'open') = (closed_at is null))
);

create unique index treasury_transfers_one_at_a_time
  on treasury_transfers (chain_id, token, sender, recipient) where status = 'open';
create index treasury_transfers_closed
  on treasury_transfers (chain_id, token, sender, recipient, closed_at) where status = 'failed';

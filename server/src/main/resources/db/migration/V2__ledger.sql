create table ledger_asset (
  -- CAIP-19: eip155:137/erc20:0x...
  id       text collate "C" primary key,
  chain_id bigint not null check (chain_id > 0),
  contract bytea not null check (length(contract) = 20),
  symbol   text not null,
  decimals integer not null check (decimals between 0 and 36),
  unique (chain_id, contract)
);

create table ledger_entry (
  position       bigint generated always as identity primary key,
  id             text collate "C" not null unique,
  debit_account  text collate "C" not null,
  credit_account text collate "C" not null check (credit_account <> debit_account),
  asset_id       text collate "C" not null references ledger_asset,
  amount         numeric(78, 0) not null check (amount > 0),
  cause_type     text collate "C" not null,
  cause_id       text collate "C" not null,
  created_at     timestamptz not null,
  unique (cause_type, cause_id, debit_account, credit_account)
);

create index ledger_entry_by_debit on ledger_entry (debit_account, asset_id, position) include (amount);
create index ledger_entry_by_credit on ledger_entry (credit_account, asset_id, position) include (amount);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: post a correcting entry', tg_table_name;
end $$;

create trigger ledger_entry_is_immutable
  before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();

create table merchant_balance (
  merchant_id text collate "C" not null,
  asset_id    text collate "C" not null references ledger_asset,
  available   numeric(78, 0) not null check (available >= 0),
  primary key (merchant_id, asset_id)
);

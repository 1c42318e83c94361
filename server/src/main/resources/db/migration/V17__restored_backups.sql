-- A restored backup gives a nonce out again that one of its own forgotten payments has used. The
-- payment that got it is displaced, and the nonce is the forgotten one's.
alter table transactions drop constraint transactions_chain_id_wallet_nonce_key;
create unique index transactions_nonce on transactions (chain_id, wallet, nonce)
  where failure_code is distinct from 'displaced';
create index transactions_displaced on transactions (chain_id, wallet, nonce)
  where failure_code = 'displaced';

-- Bytes that were found in a block may be of EIP-2930, with one price of gas.
alter table transaction_attempts
  drop constraint transaction_attempts_type_check,
  drop constraint transaction_attempts_check2,
  add constraint transaction_attempts_type check (type in (0, 1, 2)),
  add constraint transaction_attempts_tip check ((type = 2) = (max_priority_fee_per_gas is not null));

-- What an operator says of payments that want the same as a foreign transaction, where nothing else
-- tells whether it has made them.
create table same_payments (
  transaction_id text primary key references transactions,
  paid boolean not null,
  said_at timestamptz not null default clock_timestamp(),
  said_by text not null,
  note text not null
);

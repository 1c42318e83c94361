-- What each wallet holds by the books, kept beside them: lanes ask for it in every round, and the sum
-- of all entries costs more with each of them.
create table wallet_balances (
  account  text collate "C" not null check (account like 'wallet:%'),
  asset_id text collate "C" not null references ledger_asset,
  -- Below zero where a reorganisation took back more than was there.
  units    numeric(78, 0) not null,
  primary key (account, asset_id)
) with (fillfactor = 50);

create function wallet_balances_follow() returns trigger language plpgsql as $$
begin
  insert into wallet_balances as held (account, asset_id, units)
  select account, new.asset_id, units
  from (values (new.debit_account, new.amount), (new.credit_account, -new.amount))
    moved (account, units)
  where account like 'wallet:%'
  order by account
  on conflict (account, asset_id) do update set units = held.units + excluded.units;
  return null;
end $$;

-- From here on nobody adds entries until all of this is committed.
create trigger wallet_balances_follow after insert on ledger_entry for each row
  when (new.debit_account like 'wallet:%' or new.credit_account like 'wallet:%')
  execute function wallet_balances_follow();

insert into wallet_balances (account, asset_id, units)
select account, asset_id, sum(units)
from (select debit_account as account, asset_id, amount as units from ledger_entry
      union all
      select credit_account, asset_id, -amount from ledger_entry) moved
where account like 'wallet:%'
group by account, asset_id;

create trigger wallet_balances_follow_entries_only
  before insert or update or delete or truncate on wallet_balances
  for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

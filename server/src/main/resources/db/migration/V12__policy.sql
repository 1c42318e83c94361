-- What counts into the caps of a day, in UTC by the clock of the database. A spending that is not paid
-- after all is taken out again.
create table policy_spendings (
  id text collate "C" primary key,
  merchant text not null,
  chain_id bigint not null,
  token bytea not null,
  day date not null,
  units numeric(78, 0) not null check (units > 0)
);

create index policy_spendings_of_day on policy_spendings (chain_id, token, day, merchant) include (units);

-- Kept from the first request on that a cap asks about; all requests of that day wait for its lock.
create table policy_day_totals (
  -- 'all', or a merchant.
  scope text collate "C" not null,
  chain_id bigint not null,
  token bytea not null,
  day date not null,
  units numeric(78, 0) not null check (units >= 0),
  primary key (scope, chain_id, token, day)
);

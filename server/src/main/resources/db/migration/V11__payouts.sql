create table payouts (
  id text collate "C" primary key references disbursements check (id like 'po\_%'),
  description text,
  metadata jsonb not null check (jsonb_typeof(metadata) = 'object')
);

create table merchant (
  id         text collate "C" primary key check (id ~ '^mer_[a-z0-9_]{1,60}$'),
  created_at timestamptz not null
);

create table api_key (
  id          text collate "C" primary key,
  merchant_id text collate "C" not null references merchant,
  live        boolean not null,
  -- The HMAC-SHA256 of the key: the key itself is kept nowhere.
  hmac        bytea not null unique check (length(hmac) = 32),
  hint        text not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz
);

create index api_key_of_merchant on api_key (merchant_id);

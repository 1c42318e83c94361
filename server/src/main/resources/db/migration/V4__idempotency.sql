create table idempotent_answer (
  merchant_id  text collate "C" not null,
  -- A merchant's keys for real money and for tests do not meet.
  live         boolean not null,
  key          text collate "C" not null,
  -- SHA-256 of the endpoint and the body: the same key for another request is refused.
  request_hash bytea not null check (length(request_hash) = 32),
  status       integer not null check (status between 200 and 299),
  -- JSON as it was sent, byte for byte.
  body         text not null,
  created_at   timestamptz not null,
  primary key (merchant_id, live, key)
);

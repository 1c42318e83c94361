-- The processes that sign: they share one rate, as they share the quota of the AWS account. Who has
-- not beaten for some seconds of the database's clock is dead and takes no share.
create table signing_nodes (
  node uuid primary key,
  beat_at timestamptz not null
);

-- Every request to sign, written before it is sent and completed when it ended. A row without an
-- outcome was begun by a process that died, or that lost its database: it may have been sent.
-- Rows are kept for ever: an event of CloudTrail without a row here is a signature that the gateway
-- did not ask for, and that must stay provable for as long as CloudTrail's own events are kept.
create table signing_attempts (
  id uuid primary key,
  begun_at timestamptz not null default clock_timestamp(),
  -- The first digits of the key's id.
  key text not null,
  operation text not null,
  chain_id bigint check (chain_id > 0),
  digest bytea not null check (octet_length(digest) = 32),
  -- The id of a transaction, health_check or by_hand.
  purpose text,
  outcome text check (
    outcome in ('signed', 'dry_run', 'refused', 'answer_lost', 'discarded')),
  -- The outcome, or the code of the failure.
  code text,
  -- Sent to KMS, retries included: each is an event of its own in CloudTrail.
  requests integer check (requests >= 0),
  kms_request_id text,
  tx_hash bytea check (octet_length(tx_hash) = 32),
  completed_at timestamptz,
  check (num_nulls(outcome, code, requests, completed_at) in (0, 4)),
  check (completed_at is not null or num_nonnulls(kms_request_id, tx_hash) = 0),
  check (tx_hash is null or (outcome = 'signed' and operation = 'sign_transaction'))
);

-- Rows come in the order of time, so this index of a table that only grows stays tiny.
create index signing_attempts_in_time on signing_attempts using brin (begun_at);

create function signing_attempts_are_completed_once() returns trigger language plpgsql as $$
begin
  if old.completed_at is not null
      or (new.id, new.begun_at, new.key, new.operation, new.chain_id, new.digest, new.purpose)
        is distinct from
        (old.id, old.begun_at, old.key, old.operation, old.chain_id, old.digest, old.purpose) then
    raise exception 'An attempt to sign is completed once, and nothing else of it changes';
  end if;
  return new;
end $$;

create trigger signing_attempts_are_completed_once before update on signing_attempts
  for each row execute function signing_attempts_are_completed_once();

create function signing_attempts_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Attempts to sign are kept for ever';
end $$;

create trigger signing_attempts_are_kept before delete or truncate on signing_attempts
  for each statement execute function signing_attempts_are_kept();

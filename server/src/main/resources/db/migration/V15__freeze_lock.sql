-- Whether signing is frozen, for the statement that records an attempt to sign. It holds the lock,
-- shared, until that statement has committed, and who freezes takes the lock for itself: so a freeze
-- waits for the attempts that did not see it, and once it is there every later one does. Volatile,
-- for the look must be newer than the lock, and so than the statement's own snapshot.
create function signing_is_frozen() returns boolean language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(7309453);
  return exists (select from signing_freezes where lifted_at is null);
end
$$;

create function signing_frozen_alone() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7309453);
  return null;
end
$$;

create trigger signing_freezes_wait_for_attempts before insert on signing_freezes
  for each statement execute function signing_frozen_alone();

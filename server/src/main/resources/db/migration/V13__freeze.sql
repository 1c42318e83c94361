-- While one is not lifted nothing is signed.
create table signing_freezes (
  sequence bigint generated always as identity primary key,
  frozen_at timestamptz not null default clock_timestamp(),
  frozen_by text not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by text,
  check ((lifted_at is null) = (lifted_by is null))
);

create unique index signing_freezes_one_at_a_time on signing_freezes ((true)) where lifted_at is null;

create table outbox_event (
  id          text collate "C" primary key,
  type        text collate "C" not null,
  object_id   text collate "C" not null,
  -- Counts the events of one object, so that they can be delivered in order.
  sequence    integer not null check (sequence > 0),
  merchant_id text collate "C" not null,
  live        boolean not null,
  payload     jsonb not null,
  created_at  timestamptz not null,
  unique (object_id, sequence)
);

create index outbox_event_of_merchant on outbox_event (merchant_id, id);

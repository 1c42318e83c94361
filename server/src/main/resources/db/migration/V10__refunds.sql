create table refunds (
  id text collate "C" primary key references disbursements check (id like 're\_%'),
  payment_session_id text not null references payment_sessions,
  reason text
);

create index refunds_of_session on refunds (payment_session_id);

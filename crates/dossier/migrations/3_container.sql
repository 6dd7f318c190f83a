-- The key with which this installation signs what people take along: made when it is first needed.
create table dossier_key (
  id {int} not null primary key check (id = 1),
  secret {text} not null, -- 32 bytes in hexadecimal
  made_at {int} not null
) {strict};

-- A container that someone brought and did not take in yet. It goes after a day.
create table dossier_brought (
  owner {text} not null,
  id {text} not null,
  bytes {blob} not null,
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create index dossier_brought_old on dossier_brought (made_at);

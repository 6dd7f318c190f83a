-- A visitor without an account who keeps answers behind a resume code. Only the hash of the code is here. `owner` is
-- what every other table of this room is keyed by; with an account it is the person.
create table profile_owner (
  code_hash {text} not null primary key,
  owner {text} not null,
  made_at {int} not null,
  seen_at {int} not null -- moved once a day; thirty days later everything goes
) {strict};
create unique index profile_owner_owner on profile_owner (owner);
create index profile_owner_seen on profile_owner (seen_at);

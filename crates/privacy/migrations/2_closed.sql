-- A month of a trail whose term was over: how far it went, and the hash from which the trail goes on, signed.
create table privacy_closed (
  organisation {text} not null,
  month {text} not null, -- 2025-11
  first {int} not null, -- the first line that went
  last {int} not null,
  hash {text} not null, -- of the last line that went
  closed_at {int} not null,
  signature {text} not null,
  primary key (organisation, last)
) {strict};

-- The key with which closed months are signed: made when it is first needed.
create table privacy_key (
  id {int} not null primary key check (id = 1),
  secret {text} not null, -- 32 bytes in hexadecimal
  made_at {int} not null
) {strict};

-- When the work of the night was last done to its end.
create table privacy_ran (
  id {int} not null primary key check (id = 1),
  ran_at {int} not null
) {strict};

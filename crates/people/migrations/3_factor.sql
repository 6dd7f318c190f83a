-- A second factor: the secret of an authenticator app. It counts from the moment that a code of it was shown.
create table people_factor (
  owner {text} not null primary key references people_person (owner),
  secret {text} not null, -- base32, as the app has it
  made_at {int} not null,
  confirmed_at {int},
  last_step {int} not null -- of the last code that was taken, so that no code is taken twice
) {strict};

-- Codes on paper for who lost the app. Each works once; only its hash is here.
create table people_recovery (
  owner {text} not null references people_person (owner),
  hash {text} not null,
  used_at {int},
  primary key (owner, hash)
) {strict};

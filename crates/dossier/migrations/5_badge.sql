-- An Open Badge of an entry: as it came, so that it can be checked again at any moment.
create table dossier_badge (
  owner {text} not null,
  entry {text} not null,
  document {text} not null, -- a compact JWS, or JSON
  organisation {text}, -- the school that gave it here; nothing for one that the learner brought
  given_by {text}, -- nobody when that person is gone
  given_name {text} not null, -- empty for one that the learner brought
  made_at {int} not null,
  primary key (owner, entry)
) {by_key};
create index dossier_badge_given on dossier_badge (given_by);

-- The key with which a school signs the badges that it gives: made when it is first needed.
create table dossier_badge_key (
  organisation {text} not null primary key,
  secret {text} not null, -- 32 bytes in hexadecimal
  made_at {int} not null
) {strict};

-- What someone said about themselves, a row for each question and day: answered again on the same day it is the same row,
-- answered later the old row stays, so that a year later both can be laid beside each other. `day` is a civil date.
create table profile_answer (
  owner {text} not null,
  item {text} not null,
  day {text} not null,
  reply {text} not null check (reply in ('1', '2', '3', '4', '5', 'unknown')),
  answered_at {int} not null,
  primary key (owner, item, day)
) {strict};

create table profile_value (
  owner {text} not null,
  question {text} not null,
  day {text} not null,
  reply {text} not null, -- a, b, most-least (v5-v7), unknown
  answered_at {int} not null,
  primary key (owner, question, day)
) {strict};

-- A card that someone says is theirs, or took back; the proof is a sentence of their own.
create table profile_quality (
  owner {text} not null,
  quality {text} not null,
  day {text} not null,
  is_mine {bool} not null,
  proof {text} not null,
  answered_at {int} not null,
  primary key (owner, quality, day)
) {strict};

-- A wish about a condition of work, and apart from it whether it can never be. `open` is what someone left open.
create table profile_wish (
  owner {text} not null,
  condition {text} not null,
  day {text} not null,
  wish {text} not null check (wish in ('like', 'dislike', 'open')),
  is_never {bool} not null,
  answered_at {int} not null,
  primary key (owner, condition, day)
) {strict};

-- Where someone stands, and the limits beside conditions. Null = not said. `form` is the length of the test.
create table profile_standing (
  owner {text} not null,
  day {text} not null,
  form {text},
  level {text},
  region {text},
  modes {text},
  years_max {int} check (years_max between 0 and 12),
  travel {text} check (travel in ('region', 'neighbours', 'country')),
  answered_at {int} not null,
  primary key (owner, day)
) {strict};

-- How long a level takes, how many hours of electives it holds, and by which date of the calendar one applies.
create table programmes_stage (
  release {int} not null,
  level {text} not null,
  after_level {text} not null, -- only when one comes from this level; '' = from anywhere
  years_min {int} not null,
  years_max {int} not null,
  elective_hours {int},
  apply {text} not null, -- an id of the calendar; '' = the school says
  law {text} not null,
  certainty {text} not null, -- V read, M memory, O ours
  note_nl {text} not null,
  note_en {text} not null,
  primary key (release, level, after_level)
) {strict};

-- Continuous learning routes, counted in whole years from year 3 of vmbo.
create table programmes_learning_route (
  release {int} not null,
  id {text} not null,
  from_level {text} not null,
  to_level {text} not null,
  mbo_years {int} not null,
  years_min {int} not null,
  years_max {int} not null,
  diplomas {text} not null check (diplomas in ('both', 'mbo')),
  law {text} not null,
  certainty {text} not null,
  primary key (release, id)
) {strict};

-- Which domains of mbo a profile of vmbo leads towards: our own estimate, never a right.
create table programmes_profile (
  release {int} not null,
  profile {text} not null, -- zw, as in vmbo:zw-kb
  place {int} not null,
  domain {text} not null,
  reason_nl {text} not null,
  reason_en {text} not null,
  written_on {text} not null,
  primary key (release, profile, domain)
) {strict};

-- The level of a programme of which no list gives it: only to draw a route, and said to be ours.
create table programmes_level (
  release {int} not null,
  key {text} not null,
  level {text} not null,
  basis {text} not null check (basis in ('name', 'memory')),
  certainty {text} not null,
  primary key (release, key)
) {strict};

-- Where a programme is offered (DUO).
create table programmes_offer (
  release {int} not null,
  id {text} not null,
  key {text} not null,
  institution_code {text} not null,
  institution {text} not null,
  place {text} not null,
  postcode {text} not null,
  region {text},
  mode {text},
  website {text} not null,
  primary key (release, id)
) {strict};
create index programmes_offer_key on programmes_offer (release, key);

-- Students, graduates and intake per programme (DUO). A count that the publisher hides (1 to 4, written as -1)
-- has low 1 and high 4; a known count has low = high.
create table programmes_count (
  release {int} not null,
  line {int} not null,
  measure {text} not null check (measure in ('students', 'graduates', 'intake')),
  key {text} not null,
  institution_code {text} not null,
  institution {text} not null,
  mode {text},
  year {int} not null,
  low {int} not null,
  high {int} not null,
  primary key (release, line, year)
) {strict};
create index programmes_count_key on programmes_count (release, key, measure, year);

-- The eight indicators of Studie in Cijfers, per programme and region (NL = the whole country).
create table programmes_indicator (
  release {int} not null,
  key {text} not null,
  region {text} not null,
  indicator {text} not null check (indicator in
    ('satisfaction', 'passed', 'onward_mbo', 'onward_hbo', 'working', 'placement', 'work', 'starting_pay')),
  mode {text} not null, -- bol, bbl or '' for both
  value {real},
  class {text},
  year {int} not null,
  primary key (release, key, region, indicator, mode)
) {strict};

-- Skills that the qualification file prescribes (CompetentNL): codes and links.
create table programmes_skill (
  release {int} not null,
  key {text} not null,
  skill {text} not null,
  label {text} not null,
  primary key (release, key, skill)
) {strict};

-- Core tasks of a qualification file (SBB dossier).
create table programmes_task (
  release {int} not null,
  key {text} not null,
  place {int} not null,
  task {text} not null,
  primary key (release, key, place)
) {strict};

-- Everything one can follow: mbo qualifications, hbo directions, vmbo profiles by track, electives.
create table programmes_programme (
  release {int} not null,
  key {text} not null, -- mbo:25655
  kind {text} not null check (kind in ('vmbo', 'mbo', 'hbo', 'elective')),
  slug {text} not null, -- 25655-verzorgende-ig
  name_nl {text} not null,
  name_en {text} not null,
  level {text}, -- a code of vocabulary Level; null = not known
  modes {text} not null, -- 'bol bbl', 'bol', '' = not known
  dossier_code {text},
  dossier {text},
  domain {text},
  status {text} not null check (status in ('current', 'past', 'unknown')),
  list {text} not null, -- which list the row comes from: wet-2015, duo-2023, competentnl, sbb, loper
  list_year {int} not null,
  years {int},
  note_nl {text} not null,
  note_en {text} not null,
  replaced_by {text},
  primary key (release, key)
) {strict};
create unique index programmes_programme_slug on programmes_programme (release, slug);
create index programmes_programme_dossier on programmes_programme (release, dossier);

-- Which work a programme leads to: reviewed, a reason on every row.
create table programmes_link (
  release {int} not null,
  key {text} not null,
  place {int} not null, -- the most fitting first
  occupation {text} not null,
  reason_nl {text} not null,
  reason_en {text} not null,
  reviewed_on {text} not null,
  reviewed_by {text} not null,
  primary key (release, key, occupation)
) {strict};
create index programmes_link_occupation on programmes_link (release, occupation);

create table programmes_text (
  release {int} not null,
  key {text} not null, -- a programme key, or vmbo:zw for all tracks of a profile
  language {text} not null,
  title {text} not null,
  lead {text} not null,
  body {text} not null,
  author {text} not null,
  written_on {text} not null,
  sources {text} not null,
  primary key (release, key, language)
) {strict};

-- Who may go where, by law; the answer has three values.
create table programmes_admission (
  release {int} not null,
  from_level {text} not null,
  to_level {text} not null,
  answer {text} not null check (answer in ('right', 'condition', 'none')),
  condition_nl {text} not null,
  condition_en {text} not null,
  law {text} not null,
  certainty {text} not null, -- V read, M memory, O ours
  valid_from {text} not null,
  primary key (release, from_level, to_level)
) {strict};

-- Dates of the school year that matter to a choice.
create table programmes_calendar (
  release {int} not null,
  id {text} not null,
  month {int} not null,
  day {int},
  who {text} not null,
  text_nl {text} not null,
  text_en {text} not null,
  law {text} not null,
  certainty {text} not null,
  primary key (release, id)
) {strict};

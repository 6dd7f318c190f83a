-- A piece of a dossier, in the words of whoever owns it. The text columns may all be empty: which of them a page asks
-- for follows from the kind.
create table dossier_entry (
  owner {text} not null,
  id {text} not null,
  kind {text} not null check (kind in
    ('experience', 'activity', 'reflection', 'evidence', 'result', 'feedback', 'certificate', 'note')),
  title {text} not null,
  happened_on {text} not null, -- the day it is about
  place {text} not null,
  with_whom {text} not null,
  goals {text} not null, -- the four fields of the law for an activity (Kern C2): what was to be reached,
  results {text} not null, -- what came of it,
  evaluation {text} not null, -- how it went,
  follow_up {text} not null, -- what comes next
  situation {text} not null, -- STARRT: situation, task, action, result, reflection, transfer
  task {text} not null,
  action {text} not null,
  result {text} not null,
  reflection {text} not null,
  transfer {text} not null,
  link {text} not null, -- an address on the web, or empty
  competences {int} not null, -- a bit for each of the five, in their order
  asked {text}, -- what the school asked, that this answers: a dossier_asked
  state {text} not null check (state in ('draft', 'kept')),
  version {int} not null, -- one more with each change: two tabs can't undo each other
  made_at {int} not null,
  changed_at {int} not null,
  removed_at {int}, -- when its owner took it away; it can come back until a job takes it for good
  primary key (owner, id)
) {strict};
create index dossier_entry_line on dossier_entry (owner, happened_on desc, id desc);
create index dossier_entry_removed on dossier_entry (removed_at);

-- How an entry stood before a change.
create table dossier_revision (
  owner {text} not null,
  entry {text} not null,
  version {int} not null,
  changed_at {int} not null, -- since when it stood so
  body {text} not null, -- the fields, as JSON
  primary key (owner, entry, version)
) {strict};

-- A photo, a memo, a document of an entry. Its bytes are in the room of the files.
create table dossier_file (
  owner {text} not null,
  id {text} not null,
  entry {text} not null,
  name {text} not null,
  media_type {text} not null,
  size {int} not null, -- bytes
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create index dossier_file_entry on dossier_file (owner, entry);
create unique index dossier_file_id on dossier_file (id);

-- What a school asks of its learners in a school year.
create table dossier_asked (
  organisation {text} not null,
  id {text} not null,
  school_year {int} not null, -- the year in which it starts
  level {text}, -- for learners of this level only; nothing for all
  title {text} not null,
  explanation {text} not null,
  competence {text}, -- the question it belongs to, if it belongs to one
  kind {text} not null, -- the kind of entry that answers it
  minutes {int} not null, -- what the school thinks it takes
  is_mandatory {bool} not null,
  made_at {int} not null,
  ended_at {int}, -- no longer asked; what was done for it stays
  primary key (organisation, id)
) {strict};
create index dossier_asked_year on dossier_asked (organisation, school_year);

-- Where someone puts themselves, for nobody else to see.
create table dossier_self_check (
  owner {text} not null,
  day {text} not null,
  competence {text} not null,
  step {int} not null check (step between 1 and 3),
  primary key (owner, day, competence)
) {strict};

-- A word that was asked of someone, by a link that ends.
create table dossier_feedback (
  owner {text} not null,
  id {text} not null,
  entry {text} not null,
  asked_of {text} not null, -- as the learner calls them
  question {text} not null,
  shown {text} not null, -- which parts of the entry they read: names of columns, with spaces between
  token_hash {text} not null,
  until {text} not null, -- the last day on which the link works
  answer {text},
  from_name {text}, -- as they call themselves
  made_at {int} not null,
  answered_at {int},
  revoked_at {int},
  primary key (owner, id)
) {strict};
create index dossier_feedback_entry on dossier_feedback (owner, entry);
create unique index dossier_feedback_token on dossier_feedback (token_hash);

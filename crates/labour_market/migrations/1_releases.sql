-- One release: one import of one file, or one table of the reference set. Rows of a register carry the
-- release they came with, so a new one is staged beside the old and switched on in one transaction, and
-- undo is switching back.
create table labour_market_release (
  id {int} not null primary key,
  part {text} not null,
  source {text} not null,
  title {text} not null,
  publisher {text} not null,
  published_on {text},
  licence {text} not null,
  file_name {text} not null,
  file_hash {text} not null,
  rows_in {int} not null,
  rows_refused {int} not null,
  refusals {text} not null, -- the first refused rows as JSON: line, column, value, reason
  note_nl {text} not null,
  note_en {text} not null,
  is_example {bool} not null,
  imported_at {int} not null,
  state {text} not null check (state in ('staged', 'current', 'previous'))
) {strict};
create index labour_market_release_part on labour_market_release (part, state);

-- Which release of each part is shown.
create table labour_market_current (
  part {text} not null primary key,
  source {text} not null,
  release {int} not null references labour_market_release (id)
) {strict};

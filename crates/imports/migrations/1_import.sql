-- One try to bring in files of a publisher: from the upload to the release, or to why not. The files lie in a folder named
-- after the id until it ended, at most a day.
create table imports_import (
  owner {text} not null, -- who sent the files
  id {text} not null primary key,
  organisation {text} not null, -- in whose trail it stands
  source {text} not null,
  state {text} not null check (state in ('waiting', 'checking', 'ready', 'refused', 'agreed', 'running', 'done',
                                         'failed', 'dropped')),
  files {text} not null, -- names and sizes, as JSON
  options {text} not null, -- what the person confirmed, as JSON
  headers {text} not null, -- the columns that the files have, as JSON
  part {text} not null, -- how far it is
  rows_read {int} not null,
  outcome {text}, -- what the check or the import found, as JSON
  made_at {int} not null,
  state_at {int} not null
) {strict};
create index imports_import_state on imports_import (state, state_at);
create index imports_import_owner on imports_import (owner);

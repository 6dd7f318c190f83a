-- Work that follows from something: put in the transaction of what it follows from, done by whoever is free.
-- Key and payload name things by their id and hold no content of anyone.
create table database_job (
  id {text} not null primary key, -- made of kind and key: the same work twice is one row
  kind {text} not null, -- who does it: mail_letter
  key {text} not null,
  payload {text} not null, -- JSON
  state {text} not null check (state in ('waiting', 'leased', 'done', 'dead')),
  run_at {int} not null, -- when it may be taken: its time, the next try, or the end of a lease that nobody ended
  tries {int} not null, -- how often it was taken
  last_error {text},
  made_at {int} not null,
  done_at {int} -- when it ended, well or not
) {strict};
create index database_job_due on database_job (kind, run_at) where state in ('waiting', 'leased');
create index database_job_ended on database_job (state, done_at);

-- The advice ledger: every list that someone made, with all that it was made of, so that it can be made again to the byte.
-- `record` holds the question, the weights, the version of the rules, the releases, and what came out.
create table matching_run (
  owner {text} not null,
  id {text} not null, -- the hash of the record: the same list made twice is one line
  made_at {int} not null,
  record {text} not null,
  primary key (owner, id)
) {strict};
create index matching_run_made on matching_run (owner, made_at);

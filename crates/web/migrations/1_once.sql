-- What a form that was sent before led to: whoever sends it again gets the same answer, and nothing happens twice.
create table web_once (
  owner {text} not null,
  key {text} not null,
  location {text} not null,
  made_at {int} not null,
  primary key (owner, key)
) {strict};
create index web_once_made on web_once (made_at);

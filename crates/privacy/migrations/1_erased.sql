-- Who was taken away, as a hash of an id that no longer leads to anyone: a backup that is put back is cleaned with it.
create table privacy_erased (
  hash {text} not null primary key,
  erased_at {int} not null
) {strict};

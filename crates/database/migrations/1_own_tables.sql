-- What ran on this data, so that nothing runs twice and a newer database is known as such.
create table database_migration (
  feature {text} not null,
  number {int} not null,
  name {text} not null,
  checksum {text} not null,
  applied_at {int} not null,
  primary key (feature, number)
) {strict};

-- One number that moves whenever public registers change: caches are keyed by it.
create table database_version (
  id {int} not null primary key check (id = 1),
  version {int} not null
) {strict};

insert into database_version (id, version) values (1, 1);

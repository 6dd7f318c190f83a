create table labour_market_region (
  release {int} not null,
  code {text} not null,
  name {text} not null,
  provinces {text} not null, -- separated by |, the main one first
  inhabitants {int},
  outline {text} not null, -- SVG path in a box of 1000 x 1200
  label_x {real} not null,
  label_y {real} not null,
  is_example {bool} not null,
  primary key (release, code)
) {strict};

create table labour_market_municipality (
  release {int} not null,
  code {text} not null,
  name {text} not null,
  region {text} not null,
  province {text} not null,
  year {int} not null,
  primary key (release, code)
) {strict};

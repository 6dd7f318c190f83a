-- Gross hourly pay in cents; quartiles over all ages.
create table labour_market_pay (
  release {int} not null,
  edition {text} not null,
  code {text} not null,
  p25 {int} not null,
  median {int} not null,
  p75 {int} not null,
  year {int} not null,
  employees {int},
  primary key (release, edition, code)
) {strict};

create table labour_market_jobs (
  release {int} not null,
  edition {text} not null,
  code {text} not null,
  jobs {int} not null,
  period {text} not null,
  jobs_before {int},
  period_before {text},
  primary key (release, edition, code)
) {strict};

-- ROA: numbers over six years; classes are read, never computed.
create table labour_market_forecast (
  release {int} not null,
  edition {text} not null,
  code {text} not null,
  region {text} not null, -- NL, or a labour-market region (then classes only)
  to_year {int} not null,
  expansion {int},
  expansion_pct {real},
  expansion_class {text},
  replacement {int},
  replacement_pct {real},
  replacement_class {text},
  openings {int},
  openings_pct {real},
  openings_class {text},
  itkb {real},
  itkb_class {text},
  tension {real},
  tension_class {text},
  development {text},
  similar_groups {text} not null, -- codes separated by |
  primary key (release, edition, code, region)
) {strict};

-- UWV tension by region; value null and class null = too few data.
create table labour_market_tension (
  release {int} not null,
  region {text} not null,
  edition {text} not null,
  code {text} not null,
  period {text} not null,
  value {real},
  class {text},
  primary key (release, region, edition, code)
) {strict};

-- UWV Open Match, added up to labour-market region and occupation cluster.
create table labour_market_open_match (
  release {int} not null,
  region {text} not null,
  cluster_code {text} not null,
  cluster {text} not null,
  period {text} not null,
  vacancies {int} not null,
  seekers {int} not null,
  primary key (release, region, cluster_code)
) {strict};

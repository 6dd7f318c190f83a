-- What a working day is like, in degrees 0 (hardly) to 3 (nearly always): our own estimate. A row for a group holds
-- for all occupations in it, unless one for the ISCO unit group or for the occupation itself says otherwise.
create table labour_market_condition (
  release {int} not null,
  scope {text} not null, -- group (BRC 2014), isco, occupation
  code {text} not null,
  outdoors {int} not null,
  road {int} not null,
  hands {int} not null,
  heavy {int} not null,
  standing {int} not null,
  screen {int} not null,
  people {int} not null,
  care {int} not null,
  animals {int} not null,
  shifts {int} not null,
  heights {int} not null,
  dirt {int} not null,
  primary key (release, scope, code)
) {strict};

-- The nearest row for each occupation that is shown; null where there is none.
create view labour_market_condition_shown as
select o.id,
       coalesce(own.outdoors, unit.outdoors, grp.outdoors) as outdoors,
       coalesce(own.road, unit.road, grp.road) as road,
       coalesce(own.hands, unit.hands, grp.hands) as hands,
       coalesce(own.heavy, unit.heavy, grp.heavy) as heavy,
       coalesce(own.standing, unit.standing, grp.standing) as standing,
       coalesce(own.screen, unit.screen, grp.screen) as screen,
       coalesce(own.people, unit.people, grp.people) as people,
       coalesce(own.care, unit.care, grp.care) as care,
       coalesce(own.animals, unit.animals, grp.animals) as animals,
       coalesce(own.shifts, unit.shifts, grp.shifts) as shifts,
       coalesce(own.heights, unit.heights, grp.heights) as heights,
       coalesce(own.dirt, unit.dirt, grp.dirt) as dirt
  from labour_market_current oc
  join labour_market_occupation o on o.release = oc.release
  left join labour_market_current cc on cc.part = 'conditions'
  left join labour_market_condition own
    on own.release = cc.release and own.scope = 'occupation' and own.code = o.id
  left join labour_market_condition unit
    on unit.release = cc.release and unit.scope = 'isco' and unit.code = o.isco
  left join labour_market_condition grp
    on grp.release = cc.release and grp.scope = 'group' and grp.code = o.group_code
 where oc.part = 'occupations';

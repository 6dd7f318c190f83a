-- What is shown of an occupation: the current release of each part, joined once for every reader.
create view labour_market_shown as
select o.id, o.slug, o.isco, o.name_nl, o.name_en, o.other_names_nl, o.other_names_en, o.description_nl,
       o.description_en, o.group_code, o.group_code_ed2025,
       g.name_nl as group_nl, g.name_en as group_en, g.sector_code, g.sector_nl, g.sector_en,
       p.p25, p.median, p.p75, p.year as pay_year,
       j.jobs, j.period as jobs_period, j.jobs_before,
       f.to_year, f.expansion, f.expansion_class, f.replacement, f.replacement_class, f.openings, f.openings_class,
       f.itkb, f.itkb_class, f.tension, f.tension_class,
       i.r, i.i, i.a, i.s, i.e, i.c, i.method
  from labour_market_current oc
  join labour_market_occupation o on o.release = oc.release
  left join labour_market_current gc on gc.part = 'groups'
  left join labour_market_group g on g.release = gc.release and g.edition = 'brc2014' and g.code = o.group_code
  left join labour_market_current pc on pc.part = 'pay'
  left join labour_market_pay p on p.release = pc.release and p.edition = 'brc2014' and p.code = o.group_code
  left join labour_market_current jc on jc.part = 'jobs'
  left join labour_market_jobs j on j.release = jc.release and j.edition = 'brc2014' and j.code = o.group_code
  left join labour_market_current fc on fc.part = 'forecast'
  left join labour_market_forecast f
    on f.release = fc.release and f.edition = 'brc2014ed2025' and f.code = o.group_code_ed2025 and f.region = 'NL'
  left join labour_market_current ic on ic.part = 'interests'
  left join labour_market_interest i on i.release = ic.release and i.occupation = o.id
 where oc.part = 'occupations';

-- Every total beside the sum of its parts. One line that is not equal, and nothing is published.
with reviewed as (
  select reviews.*
  from clocks.finding_reviews as reviews
  where reviews.verdict is not null
    and (
      exists (select 1 from findings.findings as found where found.finding_id = reviews.finding_id)
      or exists (
        select 1
        from clocks.first_named as named
        inner join rules.catalogue as catalogue
          on catalogue.rule_id = named.rule_id
        where named.finding_id = reviews.finding_id
      )
    )
),

sides as (
  select
    '入库对账：读入行数＝入库＋隔离＋重复＋合计' as name,
    (select coalesce(sum(n_read), 0) from staging.intake) as "left",
    (select coalesce(sum(n_accepted + n_quarantined + n_duplicate + n_dropped), 0) from staging.intake) as "right"
  union all
  select
    '入库对账：逐文件不相等的个数为零',
    (
      select count(*)
      from staging.intake
      where n_read is distinct from n_accepted + n_quarantined + n_duplicate + n_dropped
    ),
    0
  union all
  select
    '应检数：各规则之和＝判定总数',
    (select coalesce(sum(n_scope), 0) from findings.coverage where rule_class is distinct from 'U'),
    (select coalesce(sum(n), 0) from rules.totals)
  union all
  select
    '应检数：合规以外的，各规则之和＝逐件留存的判定',
    (
      select coalesce(sum(n_breached + n_borderline + n_pending + n_unknown + n_exempt), 0)
      from findings.coverage
      where rule_class is distinct from 'U'
    ),
    (select count(*) from rules.verdicts where verdict <> 'met')
  union all
  select
    '单位监测指标：各规则之和＝清单条数，其中没有问题',
    (select coalesce(sum(n_scope + n_breached), 0) from findings.coverage where rule_class = 'U'),
    (select count(*) from rules.indicators)
  union all
  select
    '应检数：六种判定之和与应检数不相等的规则数为零',
    (
      select count(*)
      from findings.coverage
      where n_scope <> n_met + n_breached + n_borderline + n_pending + n_unknown + n_exempt
    ),
    0
  union all
  select
    '应检数：各单位之和＝各规则之和',
    (select coalesce(sum(n_scope), 0) from marts.populations),
    (select coalesce(sum(n_scope), 0) from findings.coverage where rule_class is distinct from 'U')
  union all
  select
    '问题：各单位之和＝各规则之和',
    (select coalesce(sum(n_breached), 0) from marts.populations),
    (select coalesce(sum(n_breached), 0) from findings.coverage)
  union all
  select
    '应检数：每一件归到且只归到一个单位的一天',
    (select coalesce(sum(n_scope), 0) from findings.placements),
    (select coalesce(sum(n), 0) from rules.totals)
  union all
  select
    '应检数：各分局、各条线之和＝各规则之和',
    (select coalesce(sum(n_scope), 0) from marts.rollups),
    (select coalesce(sum(n_scope), 0) from findings.coverage where rule_class is distinct from 'U')
  union all
  select
    '问题：各分局、各条线之和＝各规则之和',
    (select coalesce(sum(n_breached), 0) from marts.rollups),
    (select coalesce(sum(n_breached), 0) from findings.coverage)
  union all
  select
    '应检数：按单位、按分局条线合计与规则不相等的规则数为零',
    (
      with sums as (
        select rule_id, n_scope, n_breached, n_unknown from marts.populations
        union all
        select rule_id, n_scope, n_breached, n_unknown from marts.rollups
      ),

      added as (
        select
          rule_id,
          sum(n_scope) as n_scope,
          sum(n_breached) as n_breached,
          sum(n_unknown) as n_unknown
        from sums
        group by rule_id
      )

      select count(*)
      from added
      inner join findings.coverage as coverage
        on coverage.rule_id = added.rule_id
      where added.n_scope <> 2 * coverage.n_scope
        or added.n_breached <> 2 * coverage.n_breached
        or added.n_unknown <> 2 * coverage.n_unknown
    ),
    0
  union all
  select
    '单位：没有或者不止一处归属的日子为零',
    (
      with followed as (
        select
          since,
          until,
          lag(until, 1, date '0001-01-01') over (partition by unit_code order by since) as before,
          lead(since, 1, date '9999-12-31') over (partition by unit_code order by since) as after
        from clocks.unit_places
      )

      select count(*)
      from followed
      where since <> before
        or until <> after
    ),
    0
  union all
  select
    '单位：由已被承继的单位自己承担的问题、应检数为零',
    (
      select count(*)
      from findings.units as units
      where units.answering_code <> units.unit_code
        and (
          exists (select 1 from marts.findings as findings where findings.unit_code = units.unit_code)
          or exists (select 1 from marts.populations as counted where counted.unit_code = units.unit_code)
        )
    ),
    0
  union all
  select
    '问题：清单条数＋已了结的＋次月起发生的＝各规则问题数',
    (select count(*) from marts.findings where not is_settled)
      + (select count(*) from marts.findings where is_settled)
      + (
        select count(*)
        from rules.verdicts as verdicts
        cross join clocks.audit as audit
        where verdicts.verdict = 'breached'
          and verdicts.breach_at >= audit.ends_at
      ),
    (select coalesce(sum(n_breached), 0) from findings.coverage)
  union all
  select
    '问题：编号不重复',
    (select count(distinct finding_id) from marts.findings),
    (select count(*) from marts.findings)
  union all
  select
    '问题：本月新增＋本月补计＋存量＝查出的问题数',
    (
      select count(*)
      from marts.findings
      where flow in ('本月新增', '本月补计', '存量')
    ),
    (select count(*) from findings.findings)
  union all
  select
    '问题：各规则各月之和＝未被否定的问题数',
    (select coalesce(sum(n), 0) from marts.rule_months),
    (select count(*) from findings.findings where human_verdict is distinct from '不属实')
  union all
  select
    '问题：归到单位的条数＝查出的问题数',
    (
      select count(*)
      from findings.findings as findings
      inner join findings.units as units
        on units.unit_code = coalesce(findings.unit_code, '')
    ),
    (select count(*) from findings.findings)
  union all
  select
    '整改令：归到单位的件数＝下达的件数',
    (select count(*) from marts.orders),
    (select count(*) from findings.orders)
  union all
  select
    '信访交叉：各案件未办结问题之和＝有信访的未办结问题数',
    (select coalesce(sum(n_findings), 0) from marts.petition_crossings),
    (select count(*) from findings.findings where crossed_source is not null)
  union all
  select
    '预警：编号不重复',
    (select count(distinct finding_id) from marts.warnings),
    (select count(*) from marts.warnings)
  union all
  select
    '考核：疑似数＋属实数＝本月新增中未被否定的问题数',
    (select coalesce(sum(n_suspected + n_confirmed), 0) from marts.score_items),
    (
      select count(*)
      from findings.findings
      where flow = '本月新增'
        and human_verdict is distinct from '不属实'
    )
  union all
  select
    '考核：近12个月属实数之和＝近12个月发生、核查属实的问题数',
    (select coalesce(sum(n_confirmed), 0) from marts.score_windows where window_months = 12),
    (
      select count(*)
      from findings.findings as findings
      cross join clocks.audit as audit
      where findings.human_verdict in ('属实-瑕疵', '属实-过错')
        and findings.breach_at >= audit.ends_at - interval 12 month
    )
  union all
  select
    '满意度：各单位回访次数之和＝本月回访次数',
    (select coalesce(sum(n_visits), 0) from marts.satisfaction where window_months = 1),
    (
      select count(*)
      from clocks.visits as visits
      cross join clocks.audit as audit
      where visits.visited_at >= audit.starts_at
        and visits.visited_at < audit.ends_at
    )
  union all
  select
    '规则准确率：各规则累计核查数之和＝有核查结论的问题数',
    (select coalesce(sum(n_all_true + n_all_untrue), 0) from findings.rule_precision),
    (select count(*) from reviewed)
  union all
  select
    '规则准确率：各规则近期核查数之和＝近期有核查结论的问题数',
    (select coalesce(sum(n_true + n_untrue), 0) from findings.rule_precision),
    (
      select count(*)
      from reviewed
      cross join clocks.audit as audit
      cross join rules.precision_policy as policy
      where reviewed.reviewed_at >= cast(audit.as_of as date) - policy.days
    )
  union all
  select
    '不属实理由：各理由之和＝累计不属实数',
    (select coalesce(sum(n), 0) from marts.untrue_reasons),
    (select coalesce(sum(n_all_untrue), 0) from findings.rule_precision)
  union all
  select
    '考核：各主题权重之和为一百',
    (select coalesce(sum(weight), 0) from rules.score_themes),
    100
  union all
  select
    '考核：规则权重之和＝所在主题权重之和',
    (select coalesce(sum(weight), 0) from rules.score_weights),
    (
      select coalesce(sum(themes.weight), 0)
      from rules.score_themes as themes
      where exists (
        select 1
        from rules.score_weights as weights
        where weights.theme = themes.theme
      )
    )
  union all
  select
    '考核：各项扣分之和＝100减得分之和',
    (select coalesce(sum(points), 0) from marts.score_points),
    (select coalesce(sum(100 - score), 0) from marts.scores)
  union all
  select
    '考核：扣分合计与100减得分不相等的单位数为零',
    (
      with added as (
        select
          unit_code,
          sum(points) as points
        from marts.score_points
        group by unit_code
      )

      select count(*)
      from marts.scores as scores
      left join added
        on added.unit_code = scores.unit_code
      where coalesce(added.points, 0) <> coalesce(100 - scores.score, 0)
    ),
    0
  union all
  select
    '考核：各项扣分之和与该规则扣分不相等的规则数为零',
    (
      with added as (
        select
          unit_code,
          rule_id,
          max(rule_points) as rule_points,
          sum(points) as points
        from marts.score_points
        group by
          unit_code,
          rule_id
      )

      select count(*)
      from added
      where points <> rule_points
    ),
    0
  union all
  select
    '未结案件：各单位、各账龄之和＝未结案件总数',
    (select coalesce(sum(n_open), 0) from marts.ageing),
    (select count(*) from clocks.open_cases)
  union all
  select
    '未结案件：各单位、各账龄的行为人不明和在逃之和＝其总数',
    (select coalesce(sum(n_stock), 0) from marts.ageing),
    (select count(*) from clocks.open_cases where is_stock)
  union all
  select
    '未结案件：账龄合计与总数不相等的账龄数为零',
    (
      with whole as (
        select
          band,
          count(*) as n_open
        from clocks.open_cases
        group by band
      ),

      added as (
        select
          band,
          sum(n_open) as n_open
        from marts.ageing
        group by band
      )

      select count(*)
      from whole
      full join added
        on added.band = whole.band
      where added.n_open is distinct from whole.n_open
    ),
    0
  union all
  select
    '台账：各列入原因的行数之和＝行数，没有一个记录列了两行',
    (select coalesce(sum(n_of_month + n_ended + n_carried), 0) from marts.register_counts),
    (
      (select count(*) from (select distinct record_kind, source, record_no from marts.register_filings))
      + (select count(*) from (select distinct source, case_no from marts.register_cases))
      + (select count(*) from (select distinct record_kind, source, record_no from marts.register_persons))
    )
  union all
  select
    '台账：各办理状态的行数之和＝行数',
    (select coalesce(sum(n_over + n_soon + n_running + n_done), 0) from marts.register_counts),
    (select coalesce(sum(n_rows), 0) from marts.register_counts)
  union all
  select
    '台账：没有了结的案件（行政、刑事）＝没有办结日期的案件',
    (select count(*) from marts.register_cases where state <> '已办结'),
    (select count(*) from clocks.cases where ended_at is null and not is_ahead)
  union all
  select
    '数据质量：明细行数＝不合格数之和',
    (
      select count(*)
      from quality.rows as failures
      where exists (
        select 1
        from quality.checks as checks
        where checks.table_name = failures.table_name
          and checks.column_name is not distinct from failures.column_name
          and checks.check_name = failures.check_name
          and checks.status = '不合格'
      )
    ),
    (select coalesce(sum(n_failed), 0) from quality.checks where status = '不合格')
  union all
  select
    '数据质量：写明原因的行数＝明细行数',
    (select count(*) from quality.told),
    (select count(*) from quality.rows)
  union all
  select
    '隔离行：清单条数＝各文件隔离行数之和',
    (select count(*) from staging.quarantine),
    (select coalesce(sum(n_quarantined), 0) from staging.intake)
  union all
  select
    '剔除行：清单条数＝各文件剔除行数之和',
    (select count(*) from staging.dropped),
    (select coalesce(sum(n_dropped), 0) from staging.intake)
  union all
  select
    name,
    "left",
    "right"
  from marts.period_sums
)

select
  name,
  cast("left" as decimal(18, 2)) as "left",
  cast("right" as decimal(18, 2)) as "right",
  "left" = "right" as ok
from sides
order by
  name

"""Change each rule in small ways and see whether its examples notice: `python -m tests.rules.mutation [RS-05 …]`.

A mutant that no example notices survives. Each survivor is either killed by a better example or stands in
survivors.yaml with the reason why it says the same as the rule.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import duckdb
import yaml

from checks import policy as policies
from checks.policy import Policy
from checks.rules import rule_file
from checks.rules.bench import Bench
from checks.rules.law import put_law
from checks.rules.rule_file import Rule
from tests.rules.mutants import Mutant, mutants_of

EXPLAINED = Path(__file__).resolve().parent / "survivors.yaml"


@dataclass(frozen=True)
class Tally:
    """What became of the mutants of one rule."""

    rule_id: str
    n_mutants: int
    survivors: tuple[str, ...]


def tally(rule: Rule, policy: Policy) -> Tally:
    """The mutants of the rule that say something, and those of them that none of its examples notices."""
    bench = Bench(policy, [rule])
    mutants = [each for each in mutants_of(rule, policy) if _is_sql(bench.con, each)]
    with bench.standing(rule):
        survivors = tuple(each.what for each in mutants if not _is_noticed(bench, each))
    return Tally(rule.id, len(mutants), survivors)


def _is_noticed(bench: Bench, mutant: Mutant) -> bool:
    """Whether an example comes out otherwise, or the mutant fails on the examples."""
    bench.policy = mutant.policy
    try:
        return not all(outcome.holds for _, outcome in bench.outcomes(mutant.rule))
    except (duckdb.Error, ValueError, AttributeError):
        return True


def _is_sql(con: duckdb.DuckDBPyConnection, mutant: Mutant) -> bool:
    """Whether the engine takes it at all; what it refuses is no rule that anybody could have written."""
    try:
        put_law(con, mutant.rule, mutant.policy)
        con.execute(f"create or replace temp view mutant_select as\n{mutant.rule.sql}")
    except duckdb.Error:
        return False
    return True


def explained() -> dict[str, dict[str, str]]:
    """The survivors that say the same as the rule, by rule, each with the reason."""
    return yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or {}


def _tally(rule_id: str) -> Tally:
    """The tally of the rule of that number, for a process of its own."""
    return tally(next(rule for rule in rule_file.read_all() if rule.id == rule_id), policies.read())


def main(asked: list[str]) -> int:
    """What became of every mutant has been printed; 1 if one survives unexplained, or an explanation is stale."""
    ids = [rule.id for rule in rule_file.read_all() if not asked or rule.id in asked]
    known, n_mutants, n_killed, n_explained, n_open = explained(), 0, 0, 0, 0
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        for each in processes.map(_tally, ids):
            reasons = known.get(each.rule_id, {})
            unexplained = [what for what in each.survivors if what not in reasons]
            stale = [what for what in reasons if what not in each.survivors]
            n_mutants, n_open = n_mutants + each.n_mutants, n_open + len(unexplained) + len(stale)
            n_killed += each.n_mutants - len(each.survivors)
            n_explained += len(each.survivors) - len(unexplained)
            print(f"{each.rule_id}  变异 {each.n_mutants:4}  存活 {len(each.survivors):3}  未说明 {len(unexplained)}")
            for what in unexplained:
                print(f"    存活：{what}")
            for what in stale:
                print(f"    说明已不需要：{what}")
    print(f"合计  变异 {n_mutants}  发现 {n_killed}  等价（有说明） {n_explained}  待处理 {n_open}")
    return 1 if n_open else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

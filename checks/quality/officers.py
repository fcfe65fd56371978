"""民警: what an officer's post must be beyond what the contract says."""

from checks.quality.kinds import NOTICE, known_unit, never

CHECKS = (
    known_unit(),
    never("role", "角色为空", NOTICE, "r.role is null"),
)

"""民警: what an officer's post must be beyond what the contract says."""

from checks.quality.kinds import known_unit, never

CHECKS = (
    known_unit(),
    never("role", "角色为空", "oddity", "r.role is null"),
)

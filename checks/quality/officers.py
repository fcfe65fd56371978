"""民警: what an officer's post must be beyond what the contract says."""

from checks.quality.kinds import known_unit, lost_zeros, never

CHECKS = (
    known_unit(),
    lost_zeros("unit_code", "units", "unit_code"),
    never("role", "角色为空", "oddity", "r.role is null"),
)

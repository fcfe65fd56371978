"""The rows of some of the files of an export, as SQL."""

from checks.intake.cells import literal

Place = tuple[str, str | None]  # file and sheet


def rows_of(places: list[Place]) -> str:
    """SQL over the alias r: the row comes from one of these files and sheets; false if there are none."""
    if not places:
        return "false"
    plain = sorted(file for file, sheet in places if sheet is None)
    conditions = [f"(r.source_file in ({', '.join(map(literal, plain))}) and r.source_sheet is null)"] if plain else []
    conditions += [f"(r.source_file = {literal(file)} and r.source_sheet = {literal(sheet)})"
                   for file, sheet in sorted((file, sheet) for file, sheet in places if sheet is not None)]
    return f"({' or '.join(conditions)})"

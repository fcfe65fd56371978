"""A table whose cells may span several rows and columns, as web pages and XML spreadsheets write it."""

from checks.intake.sheets.headings import Merged


class Grid:
    """Cells put down one after the other; a spanning one stands at its first place and keeps the others free."""

    def __init__(self):
        self.rows: list[list] = []
        self.merged: Merged = []
        self._reaching: dict[int, int] = {}  # place → how many more rows a cell from above reaches down there

    def start_row(self, number: int | None = None) -> None:
        """The next row begins, or the row of that number; those between are blank."""
        while number is not None and len(self.rows) + 1 < number:
            self._next()
        self._next()

    def put(self, cell: object, place: int | None = None, wide: int = 1, high: int = 1) -> None:
        """The cell stands at the next free place of the row, or at that one."""
        row = self.rows[-1]
        place = self._free(len(row)) if place is None else max(place, len(row))
        row.extend([""] * (place - len(row)))
        row.extend([cell] + [""] * (wide - 1))
        if wide > 1 or high > 1:
            top = len(self.rows) - 1
            self.merged.append(((top, place), (top + high - 1, place + wide - 1)))
            self._reaching |= dict.fromkeys(range(place, place + wide), high)

    def _next(self) -> None:
        self._reaching = {place: left - 1 for place, left in self._reaching.items() if left > 1}
        self.rows.append([])

    def _free(self, place: int) -> int:
        while place in self._reaching:
            place += 1
        return place

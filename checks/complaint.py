"""What a person reads when the input cannot be used."""

from checks.citizen_numbers import masked


class BadInput(Exception):
    """The run stops, nothing is published, and the message says where to look and what to do."""

    def __init__(self, what: str, *, file=None, sheet=None, row=None, column=None, value=None, advice=None):
        self.what = what
        self.place = {"文件": file, "工作表": sheet, "行": row, "列": column, "值": value}
        self.advice = advice
        super().__init__(self.text())

    def text(self) -> str:
        """The complaint in Chinese: what is wrong, where, and what to do about it."""
        lines = [self.what]
        lines += [f"  {name}：{content}" for name, content in self.place.items() if content not in (None, "")]
        if self.advice:
            lines.append(f"  怎么办：{self.advice}")
        return masked("\n".join(lines))  # it ends in a terminal, a log, a ticket

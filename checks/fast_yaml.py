"""YAML read by the C library, where there is one: the same facts eight times sooner, and every rule is YAML."""

import yaml

Safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Base = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load(text: str):
    """What the text says."""
    return yaml.load(text, Loader=Safe)


def compose(text: str) -> yaml.Node | None:
    """The nodes of the text, each scalar as it is written; where it is no YAML, PyYAML's own error, with its mark."""
    try:
        # BaseLoader: 0012 stays a number on paper, 12:30 stays a time
        return yaml.compose(text, Base)
    except yaml.YAMLError:
        return yaml.compose(text, yaml.BaseLoader)

"""The publications of an invented month, written once and read by every test."""

import invented
import pytest

import reports


@pytest.fixture(scope="session")
def month(tmp_path_factory):
    """The folder with every product of the invented month."""
    folder = tmp_path_factory.mktemp("out") / "2026-10"
    reports.publish(invented.warehouse(invented.room()), invented.RUN, folder)
    return folder


@pytest.fixture(scope="session")
def quiet_month(tmp_path_factory):
    """The folder of a month in which nothing was found."""
    folder = tmp_path_factory.mktemp("quiet") / "2026-10"
    reports.publish(invented.warehouse(invented.without_findings()), invented.RUN, folder)
    return folder


@pytest.fixture(scope="session")
def poor_month(tmp_path_factory):
    """The folder of a month whose export let one rule be decided and named no unit."""
    folder = tmp_path_factory.mktemp("poor") / "2026-10"
    reports.publish(invented.warehouse(invented.one_rule_decided()), invented.RUN, folder)
    return folder


@pytest.fixture(scope="session")
def judged_month(tmp_path_factory):
    """The folder of the month after people have found some problems true and some of these a fault."""
    folder = tmp_path_factory.mktemp("judged") / "2026-10"
    reports.publish(invented.warehouse(invented.with_verdicts()), invented.RUN, folder)
    return folder

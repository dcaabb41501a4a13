"""``compare``: two releases, two meetings or two languages side by side."""

from __future__ import annotations

from policygraph.answers.comparison.page import comparison_report
from policygraph.answers.facts.holdings import load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.reports.document import Report
from policygraph.bilingual import Language


def compare(
    left: str, right: str, *, meeting: str | None = None, store: StoreOrPlace = None, language: Language = "en"
) -> Report:
    """Two sides beside each other as a page; :func:`policygraph.answers.reports.render` writes it.

    ``left`` and ``right`` are keys of releases or of meetings (``us-japan-internet-economy/9``; it has every release of
    the meeting), or two languages (``en``, ``ja``) of ``meeting``, which is not needed where one meeting only has
    releases in both. ``store`` is an open store or where one is; ``language`` is that of the page.

    Statements are aligned as :func:`policygraph.threads.alignment.align_sides` does it: by the links of threads where there
    are any, else by content, one to one.
    Raises :class:`~policygraph.errors.UsageError` for a key that nothing bears, with what comes near, and for one text twice.
    """
    with opened(store) as used:
        return comparison_report(load_holdings(used), left, right, meeting, language)

"""The changes of fact of a timeline as CSV: a row for each, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from reader.comparison.versions import Timeline
from reader.comparison.versions.wording import label, when
from reader.reports.cells import cell

COLUMNS = (
    "version", "name", "when", "kind", "verdict", "before", "after", "explained", "noted in",
    "sentence before", "sentence after",
)  # fmt: skip


def to_csv(timeline: Timeline) -> str:
    """Answer a header and a row for each change of fact, in order, lines ending in CR LF."""
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(COLUMNS)
    for step in timeline.steps:
        version = timeline.versions[step.right]
        left, right = step.comparison.left, step.comparison.right
        for change in step.changes:
            noted = "" if change.noted is None else label(change.noted)
            cells = (
                label(step.right),
                version.name,
                when(version),
                change.kind,
                change.verdict,
                *(
                    " / ".join(article.text[a:b] for a, b in spans)
                    for article, spans in ((left, change.left), (right, change.right))
                ),
                "yes" if change.noted == step.right else "no",
                noted,
                *(
                    " ".join(
                        article.sentence_text(i)
                        for i, s in enumerate(article.sentences)
                        if spans and s.start < spans[0][1] and spans[0][0] < s.end
                    )
                    for article, spans in ((left, change.left), (right, change.right))
                ),
            )
            write.writerow(map(cell, cells))
    return out.getvalue()

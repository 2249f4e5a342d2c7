"""What the details say of a row: its state in words, the word diff in full, and whose words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Span
from reader.comparison.links import ComparedLink, Edit, Marks
from reader.text.languages import spaceless, stop_words
from reader.text.words import key, words
from reader.tui.widgets.phrases import row_explained
from reader.tui.widgets.runs import Entry, Run, running
from reader.tui.widgets.sharing import echoes

if TYPE_CHECKING:
    from reader.comparison import Comparison

GAP = " … "
"""Stands between sentences that are not adjacent in their article."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Whose words they are: phrases of both sides, of the left only and of the right only."""

    shared: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]


def explain(comparison: Comparison, row_index: int, marks: Callable[[int], Marks]) -> list[Entry]:
    """Answer what there is to say of a row, the most telling first."""
    row = comparison.rows[row_index]
    head = Entry("", (Run(" · ".join(row_explained(comparison, row_index)), "strong"),))
    if row.link is None:
        return [head, *echoes(comparison, row_index)]
    link = comparison.links[row.link]
    partly = echoes(comparison, row_index)
    if link.state == "same":
        return [head, Entry("text", (Run(_told(comparison, link), "plain"),)), *partly]
    diff = Entry("diff", tuple(word_diff(comparison, link)))
    found = vocabulary(comparison, link)
    lists = [
        Entry(label, (Run(" · ".join(phrases), look),))
        for label, phrases, look in (
            ("shared", found.shared, "plain"),
            ("left", found.left, "removed"),
            ("right", found.right, "added"),
        )
        if phrases
    ]
    if marks(link.id).marking == "shared":
        return [head, *lists, *partly, diff]
    return [head, diff, *lists, *partly]


def word_diff(comparison: Comparison, link: ComparedLink) -> list[Run]:
    """Answer the left of a link turned into its right: ``[−gone−]`` and ``{+come+}`` in place."""
    left, right = comparison.left, comparison.right
    runs: list[Run] = []

    def common(start: int, end: int) -> None:
        for number, sentence in enumerate(link.left):
            span = left.sentences[sentence]
            a, b = max(start, span.start), min(end, span.end)
            if a < b:
                runs.append(Run(running(left.text[a:b])))
            if b == span.end and start < span.end <= end and number + 1 < len(link.left):
                adjacent = link.left[number + 1] == sentence + 1
                runs.append(Run(" " if adjacent else GAP))

    at = left.sentences[link.left[0]].start
    end = left.sentences[link.left[-1]].end
    for edit in comparison.edits(link.id):
        common(at, edit.left[0])
        runs += _edited(edit, left.text, right.text, runs)
        at = max(at, edit.left[1])
    common(at, end)
    return runs


def _edited(edit: Edit, left: str, right: str, before: Sequence[Run]) -> list[Run]:
    runs: list[Run] = []
    if edit.op == "insert" and before and not before[-1].text.endswith((" ", "-")):
        runs.append(Run(" "))
    if edit.left[0] < edit.left[1]:
        runs.append(Run(f"[−{running(left[slice(*edit.left)])}−]", "removed"))
    if edit.op == "replace":
        runs.append(Run(" "))
    if edit.right[0] < edit.right[1]:
        runs.append(Run(f"{{+{running(right[slice(*edit.right)])}+}}", "added"))
    return runs


def vocabulary(comparison: Comparison, link: ComparedLink) -> Vocabulary:
    """Answer which words, joined to phrases, both sides of a link use and which only one does.

    Words too common to tell anything are left out, save inside a phrase.
    """
    single = not (spaceless(comparison.left.language) or spaceless(comparison.right.language))
    stops = stop_words(comparison.left.language) | stop_words(comparison.right.language)
    left = [comparison.left.sentence_text(i) for i in link.left]
    right = [comparison.right.sentence_text(j) for j in link.right]
    left_keys = {key(text[a:b]) for text in left for a, b in words(text)}
    right_keys = {key(text[a:b]) for text in right for a, b in words(text)}
    return Vocabulary(
        shared=_phrases(left, right_keys, stops, wanted=True, single=single),
        left=_phrases(left, right_keys, stops, wanted=False, single=single),
        right=_phrases(right, left_keys, stops, wanted=False, single=single),
    )


def _phrases(
    texts: Sequence[str],
    others: Collection[str],
    stops: Collection[str],
    *,
    wanted: bool,
    single: bool,
) -> tuple[str, ...]:
    """Answer the runs of words that are (or are not) among ``others``, each once.

    ``single``: whether one word alone says something; a character of Chinese does not.
    """
    found: dict[str, str] = {}
    for text in texts:
        run: list[Span] = []

        def close(text: str = text, run: list[Span] = run) -> None:
            while run and key(text[slice(*run[0])]) in stops:
                run.pop(0)
            while run and key(text[slice(*run[-1])]) in stops:
                run.pop()
            if run if single else run[1:]:
                phrase = running(text[run[0][0] : run[-1][1]])
                found.setdefault(key(phrase), phrase)
            run.clear()

        for start, end in words(text):
            if (key(text[start:end]) in others) is not wanted or (
                run and text[run[-1][1] : start].strip()
            ):
                close()
            if (key(text[start:end]) in others) is wanted:
                run.append((start, end))
        close()
    return tuple(found.values())


def _told(comparison: Comparison, link: ComparedLink) -> str:
    return running(" ".join(comparison.left.sentence_text(i) for i in link.left))

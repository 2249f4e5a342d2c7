"""The command palette: what the registry says can be done on the screen it was called from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.tui import themes
from reader.tui.actions import PARTS, Action, actions
from reader.tui.keys import key_name, where_of


class Actions(Provider):
    """Offers the actions of the screen under the palette, those of everywhere, and the themes."""

    def _listed(self) -> Iterator[tuple[str, str, str, str]]:
        """Answer what can be done: its sentence, its label, its keys and the action to run."""
        where = where_of(self.screen)
        here = (where, *PARTS.get(where, ())) if where else ()
        found = (action for part in here for action in actions(part))
        own = sorted(found, key=lambda action: action.group == "Move")
        for action in (*own, *actions("everywhere")):
            if action.id != "everywhere.command-palette" and self._possible(action):
                keys = " or ".join(key_name(key) for key in action.keys[:2])
                yield action.help.removesuffix("."), action.label, keys, action.action
        for name, label in themes.NAMES.items():
            yield f"Theme: {label}", "", "", f"app.use_theme('{name}')"

    def _possible(self, action: Action) -> bool:
        return bool(self.screen.check_action(action.action, ()))

    async def _run(self, action: str) -> None:
        app: App[object] = self.app
        await app.run_action(action, default_namespace=self.screen)

    async def discover(self) -> Hits:
        """Answer everything, in the order of the help but with the moves after the rest."""
        for name, _, keys, action in self._listed():
            yield DiscoveryHit(name, partial(self._run, action), help=keys or None)

    async def search(self, query: str) -> Hits:
        """Answer what fits what was typed, best first."""
        matcher = self.matcher(query)
        for name, label, keys, action in self._listed():
            # the footer names actions by their labels, which the sentences need not repeat
            score = max(matcher.match(name), matcher.match(label))
            if score > 0:
                yield Hit(
                    score, matcher.highlight(name), partial(self._run, action), help=keys or None
                )

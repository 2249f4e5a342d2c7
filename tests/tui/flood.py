"""Two tellings of a flood in which every state stands once, for the tests of the compare screen."""

from __future__ import annotations

from tests.articles import article

RIVER = "The river rose three metres overnight in the old town of Varna."
FORTY = "Firefighters evacuated forty families from the lower streets before dawn."
SIXTY = "Firefighters evacuated sixty families from the lower streets before dawn."
MAYOR = "The mayor blamed a sluice gate that nobody had repaired since 1931."
SCHOOLS = "Schools and the railway station stayed closed all day."
BRIDGES = "Two bridges were damaged, the army said, and a third was swept away near the mill."
RAIN = "Rain is expected to ease on Thursday."
TRADERS = "The water reached the cathedral square, where market traders lost their stock"
BOOKS = "oldiers carried books out of the flooded library."
SOUP = "Volunteers from the harbour brought soup and blankets."

LEFT = article(
    RIVER, FORTY, MAYOR, SCHOOLS, BRIDGES, RAIN, f"{TRADERS}, and s{BOOKS}", title="Flood in Varna"
)
RIGHT = article(
    RIVER,
    SIXTY,
    SCHOOLS,
    RAIN,
    f"{TRADERS}.",
    f"S{BOOKS}",
    SOUP,
    BRIDGES,
    title="Varna under water",
)

"""Which zone a town or a country lies in: the tz database's own tables, and what they leave out.

The database names a zone after its largest town, and lists which zones a country has
(`zone.tab`, `iso3166.tab`). Towns where side events take place and that it does not name, and
names in French, are ours. A country counts only where it has one zone.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from moderator.core.text import folded

_TOWNS: Final = {
    "America/New_York":
        "new york city|nyc|ny|manhattan|washington|washington dc|"
    "boston|"
        "philadelphia|atlanta|miami|princeton"
    ,
    "America/Chicago": "houston|dallas|austin|minneapolis",
    "America/Los_Angeles": "san francisco|seattle|san diego",
    "America/Toronto": "ottawa|montreal|quebec",
    "America/Mexico_City": "mexico|ciudad de mexico",
    "America/Sao_Paulo": "rio de janeiro|brasilia",
    "America/Argentina/Buenos_Aires": "buenos aires",
    "Europe/Zurich": "geneva|geneve|bern|berne|lausanne|basel|bale|lugano|montreux|caux",
    "Europe/Amsterdam": "the hague|la haye|den haag|rotterdam|utrecht|leiden",
    "Europe/Berlin": "bonn|hamburg|munich|cologne|frankfurt|leipzig|francfort|hambourg",
    "Europe/Paris": "lyon|marseille|strasbourg|lille|toulouse|bordeaux|nantes|caen|nice|grenoble",
    "Europe/Brussels": "bruxelles|ghent|antwerp|bruges|louvain|leuven",
    "Europe/Rome": "milan|florence|naples|venise|venice|turin|caserta",
    "Europe/Madrid": "barcelona|barcelone|valencia|seville",
    "Europe/London": "londres|edinburgh|glasgow|manchester|oxford|belfast|cardiff",
    "Europe/Vienna": "vienne|salzburg|graz|schlaining",
    "Europe/Copenhagen": "copenhague|aarhus",
    "Europe/Oslo": "bergen|tromso",
    "Europe/Stockholm": "gothenburg|uppsala|malmo",
    "Europe/Lisbon": "lisbonne|porto",
    "Europe/Athens": "athenes|thessaloniki",
    "Europe/Warsaw": "varsovie|krakow",
    "Europe/Prague": "brno",
    "Europe/Bucharest": "bucarest",
    "Europe/Moscow": "moscou",
    "Europe/Istanbul": "ankara",
    "Europe/Kyiv": "kiev|lviv",
    "Africa/Lubumbashi": "goma|bukavu|kisangani|beni|bunia",
    "Africa/Nairobi": "mombasa|kisumu",
    "Africa/Addis_Ababa": "addis|addis-abeba|addis abeba",
    "Africa/Lagos": "abuja|kano",
    "Africa/Johannesburg": "cape town|pretoria|durban|le cap",
    "Africa/Casablanca": "rabat|marrakech|marrakesh|tanger",
    "Africa/Cairo": "le caire|sharm el-sheikh|sharm el sheikh|charm el-cheikh|alexandria",
    "Africa/Douala": "yaounde",
    "Africa/Algiers": "alger|oran",
    "Africa/Dar_es_Salaam": "dodoma|arusha",
    "Africa/Abidjan": "yamoussoukro|bouake",
    "Africa/Ndjamena": "n'djamena|n’djamena",
    "Africa/Mogadishu": "mogadiscio",
    "Asia/Kolkata": "new delhi|delhi|mumbai|bangalore|chennai",
    "Asia/Karachi": "islamabad|lahore|peshawar",
    "Asia/Shanghai": "beijing|pekin",
    "Asia/Beirut": "beyrouth",
    "Asia/Damascus": "damas",
    "Asia/Baghdad": "bagdad|erbil",
    "Asia/Kabul": "kaboul|herat|kandahar",
    "Asia/Jerusalem": "tel aviv",
    "Asia/Riyadh": "jeddah",
    "Asia/Dubai": "abu dhabi",
    "Asia/Yangon": "rangoon|naypyidaw",
    "Asia/Ho_Chi_Minh": "hanoi",
    "Asia/Tokyo": "kyoto|hiroshima|osaka",
    "Asia/Singapore": "singapour",
    "Australia/Sydney": "canberra",
    "Pacific/Auckland": "wellington",
}  # fmt: skip
_COUNTRIES: Final = {
    "Europe/Paris": "france",
    "Europe/Berlin": "germany|allemagne",
    "Europe/Zurich": "suisse",
    "Europe/Brussels": "belgique",
    "Europe/London": "united kingdom|uk|royaume-uni|england|scotland",
    "Europe/Amsterdam": "the netherlands|pays-bas",
    "Europe/Rome": "italie",
    "Europe/Vienna": "autriche",
    "Europe/Oslo": "norvege",
    "Europe/Stockholm": "suede",
    "Europe/Helsinki": "finlande",
    "Europe/Copenhagen": "danemark",
    "Africa/Abidjan": "ivory coast|cote d'ivoire",
    "Africa/Cairo": "egypte",
    "Africa/Addis_Ababa": "ethiopie",
    "Africa/Algiers": "algerie",
    "Africa/Casablanca": "maroc",
    "Africa/Tunis": "tunisie",
    "Africa/Douala": "cameroun",
    "Asia/Beirut": "liban",
    "Asia/Tokyo": "japon",
    "Europe/Istanbul": "turkey|turquie",
}  # fmt: skip
_SITES: Final = (
    (
        re.compile(
            r"\bunhq\b|\bun headquarters\b|\bunited nations headquarters\b|"
            r"\bsiege (?:de l['’]onu|des nations unies)\b"
        ),
        "America/New_York",
    ),
    (re.compile(r"\bpalais des nations\b"), "Europe/Zurich"),
)
_REGIONS: Final = frozenset(
    ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)


@cache
def _towns() -> dict[str, str]:
    """Folded names of towns and of countries with one zone, each with its zone."""
    rows = [line.split("\t") for line in _table("zone.tab")]
    named = dict(line.split("\t")[:2] for line in _table("iso3166.tab"))
    found: dict[str, str] = {}
    by_country: dict[str, list[str]] = {}
    for code, _, zone, *_ in rows:
        by_country.setdefault(code, []).append(zone)
        region, _, town = zone.partition("/")
        if region in _REGIONS and "/" not in town:
            found[folded(town.replace("_", " "))] = zone
    for code, zones in by_country.items():
        if len(zones) == 1:
            found.setdefault(folded(named.get(code, code)), zones[0])
    for own in (_COUNTRIES, _TOWNS):
        found.update({name: zone for zone, names in own.items() for name in names.split("|")})
    return found


def _table(name: str) -> list[str]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def zone_of_town(name: str) -> str:
    """The zone of a town, or of a country that has one; empty when it is not known."""
    return _towns().get(
        folded(name).replace("’", "'").strip(" .,'\"()").replace("-", " "), ""
    ) or _towns().get(folded(name).replace("’", "'").strip(" .,'\"()"), "")


_PARTS: Final = re.compile(r"[,;()\n/|]|\s[–—-]\s")
_CODES: Final = re.compile(r"\b[\w-]*\d[\w-]*\b|\bcedex\b|\bcity\b", re.IGNORECASE)
_IN: Final = re.compile(r"\b(?:in|at|a|au|de|of) ([\w’'. -]{2,40})$")


def zone_of_address(text: str) -> str:
    """The zone of an address: that of the last of its parts that is a town or a country, since
    that is where addresses put it ("Mission of the Netherlands, 666 3rd Ave" says nothing)."""
    text = text[:600]
    for part in reversed(_PARTS.split(text)):
        zone = zone_of_town(_CODES.sub("", part).strip())
        if zone:
            return zone
    low = folded(text)
    for pattern, zone in _SITES:
        if pattern.search(low):
            return zone
    for part in reversed(_PARTS.split(low)):
        if (found := _IN.search(part)) and (zone := zone_of_town(found[1])):
            return zone
    return ""


def towns_in(text: str) -> list[tuple[int, int, str]]:
    """Where a text names towns, and their zones: (start, end, zone), the longest name first."""
    low = folded(text[:600]).replace("’", "'")
    if len(low) != len(text[:600]):
        return []
    words = list(re.finditer(r"[\w.'-]+", low))
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            run = words[at : at + size]
            name = low[run[0].start() : run[-1].end()].strip(".'")
            zone = zone_of_town(name) if len(run) == size else ""
            if zone:
                found.append((run[0].start(), run[-1].end(), zone))
                at += size - 1
                break
        at += 1
    return found

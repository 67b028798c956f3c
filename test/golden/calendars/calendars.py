"""Offsets of zones by zoneinfo, open time counted second by second, business days by numpy, months by dateutil.

    python calendars.py            (numpy, python-dateutil, tzdata; writes calendars.json)

Nothing here computes with intervals: a calendar becomes a row of booleans, one for every second of thirty days.
"""

import importlib.metadata
import json
import random
import sys
import zoneinfo
from datetime import date, datetime, timedelta, timezone

import numpy as np
from dateutil.relativedelta import relativedelta

SEED = 20261004
CALENDARS = 60
DAYS = 30
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
UTC = timezone.utc

# The database of PyPI's tzdata, whatever the machine has.
zoneinfo.reset_tzpath([])

# A zone and a local date near which its clock is changed, by hours, half an hour, seconds, or a whole day.
SPOTS = [
    ("UTC", date(2026, 1, 15)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Europe/London", date(1971, 10, 31)),
    ("Europe/Dublin", date(2025, 3, 30)),
    ("Europe/Lisbon", date(1992, 9, 27)),
    ("America/New_York", date(2007, 3, 11)),
    ("America/New_York", date(2026, 11, 1)),
    ("America/St_Johns", date(2006, 10, 29)),
    ("America/Santiago", date(2025, 9, 7)),
    ("America/Havana", date(2026, 3, 8)),
    ("Africa/Cairo", date(2025, 10, 31)),
    ("Africa/Monrovia", date(1972, 1, 7)),
    ("Asia/Kathmandu", date(1986, 1, 1)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Asia/Gaza", date(2025, 4, 12)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Pacific/Kwajalein", date(1993, 8, 21)),
]
ZONES = sorted({zone for zone, _ in SPOTS} | {"Asia/Tehran", "America/Caracas", "Europe/Moscow", "Antarctica/Troll", "Asia/Pyongyang"})


def iso(seconds):
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds))).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def clock(seconds):
    hours, minutes, rest = seconds // 3600, seconds % 3600 // 60, seconds % 60
    return f"{hours:02}:{minutes:02}" + (f":{rest:02}" if rest else "")


def seconds_of(text):
    hours, minutes, *rest = map(int, text.split(":"))
    return hours * 3600 + minutes * 60 + (rest[0] if rest else 0)


def instant(zone, day, seconds):
    """Seconds since 1970 of a local time. A datetime with fold 0 is Temporal's "compatible": in a gap it has the offset
    before it, so that it comes later by the gap's length; in an overlap it is the first."""
    wall = datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)
    return int(wall.replace(tzinfo=zone).timestamp())


def intervals(rng, night_until):
    cuts = sorted(rng.sample(range(0, 86_401, rng.choice([1, 60, 900])), 2 * rng.choice([0, 1, 1, 2, 3])))
    found = [[clock(a), clock(b)] for a, b in zip(cuts[::2], cuts[1::2])]
    if found and cuts[-2] > 60 and rng.random() < 0.4:
        found[-1][1] = clock(rng.randrange(min(night_until, cuts[-2] - 1) + 1))
    return found


def draw(rng, zone, middle):
    week = [[] for _ in WEEK]
    for k in range(6, -1, -1):
        following = week[(k + 1) % 7]
        week[k] = intervals(rng, seconds_of(following[0][0]) if following else 86_399)
    if week[6] and week[0] and seconds_of(week[6][-1][1]) <= seconds_of(week[6][-1][0]):
        week[6] = week[6][:-1]  # Sunday was drawn before Monday was known.
    if not any(week):
        week[2] = [["22:00", "06:00"]]
    near = lambda: str(middle + timedelta(days=rng.randint(-6, 6)))
    return {
        "timeZone": zone,
        "hours": {name: found for name, found in zip(WEEK, week) if found},
        "holidays": sorted({near() for _ in range(rng.randrange(3))}),
        "breaks": {near(): intervals(rng, 86_399) for _ in range(rng.randrange(4))},
        "shifts": {near(): intervals(rng, 86_399) for _ in range(rng.randrange(4))},
    }


def rows(spec, first, middle):
    """Open seconds from `first` on, and the dates on which open time starts."""
    zone = zoneinfo.ZoneInfo(spec["timeZone"])
    open_, cut, own = (np.zeros(DAYS * 86_400, bool), np.zeros(DAYS * 86_400, bool), [])

    def mark(row, day, found):
        if instant(zone, day, 0) == instant(zone, day + timedelta(days=1), 0):
            return  # The zone left the date out.
        for start, end in found:
            a, b = seconds_of(start), seconds_of(end)
            b += 86_400 if b < a else 0
            low, high = instant(zone, day, a) - first, instant(zone, day, b) - first
            row[max(low, 0) : max(high, 0)] = True

    for away in range(-DAYS // 2 - 3, DAYS // 2 + 3):
        day = middle + timedelta(days=away)
        for key in (str(day), "daily", WEEK[day.weekday()]):
            mark(cut, day, spec["breaks"].get(key, []))
        if str(day) in spec["holidays"]:
            continue
        row = np.zeros_like(open_)
        mark(row, day, spec["shifts"].get(str(day), spec["hours"].get(WEEK[day.weekday()], [])))
        own.append((day, row))
    business_days = []
    for day, row in own:
        row &= ~cut
        open_ |= row
        starts = np.flatnonzero(row & ~np.concatenate(([False], row[:-1])))
        if any(datetime.fromtimestamp(first + int(s), zone).date() == day for s in starts):
            business_days.append(day)
    return open_, business_days


def recurring(rng, spec):
    """Adds breaks that recur, in lists that overlap each other; nights too."""
    for key in ["daily"] * (rng.random() < 0.7) + rng.sample(WEEK, rng.randrange(4)):
        cuts = sorted(rng.sample(range(0, 86_401, rng.choice([60, 900])), 2))
        spec["breaks"][key] = [[clock(cuts[0]), clock(min(cuts[1], cuts[0] + 7_200))]]
        if rng.random() < 0.4 and cuts[0] > 3_600:
            spec["breaks"][key].append(["23:30" if cuts[1] <= 84_600 else "23:59", clock(rng.randrange(1, 3_600))])
    for key, found in spec["breaks"].items():
        if key in ["daily", *WEEK] and len(found) > 1 and seconds_of(found[0][1]) > seconds_of(found[1][0]):
            found.pop()
    return spec


def open_time(rng, calendars, change=lambda rng, spec: spec):
    cases = []
    for k in range(calendars):
        zone, middle = SPOTS[k % len(SPOTS)]
        spec = change(rng, draw(rng, zone, middle))
        first = int(datetime(middle.year, middle.month, middle.day, tzinfo=UTC).timestamp()) - DAYS // 2 * 86_400
        open_, business_days = rows(spec, first, middle)
        before = np.concatenate(([0], np.cumsum(open_)))
        low, high = 6 * 86_400, (DAYS - 6) * 86_400
        queries = {"between": [], "add": [], "open": [], "next": [], "days": []}
        for _ in range(6):
            a, b = rng.randrange(low, high), rng.randrange(low, high)
            queries["between"].append([iso(first + a), iso(first + b), 1000 * int(before[b] - before[a])])
            queries["open"].append([iso(first + a), bool(open_[a])])
            amount = rng.choice([1, 60, 3600, 28_800, rng.randrange(1, 200_000)])
            later = int(np.searchsorted(before, before[a] + amount, "left"))
            if later < high:
                queries["add"].append([iso(first + a), 1000 * amount, iso(first + later)])
            if before[a] - amount >= before[low]:
                earlier = int(np.searchsorted(before, before[a] - amount, "right")) - 1
                queries["add"].append([iso(first + a), -1000 * amount, iso(first + earlier)])
            following = np.flatnonzero(open_[a:high])
            if len(following):
                queries["next"].append([iso(first + a), iso(first + a + int(following[0]))])
            day = middle + timedelta(days=rng.randint(-8, 8))
            inner = [d for d in business_days if abs((d - middle).days) <= DAYS // 2 - 4]
            for n in (1, 3):
                after, ahead = [d for d in inner if d > day], [d for d in inner if d < day]
                if len(after) >= n:
                    queries["days"].append([str(day), n, str(after[n - 1])])
                if len(ahead) >= n:
                    queries["days"].append([str(day), -n, str(ahead[-n])])
        cases.append({"calendar": spec, **queries})
    return cases


def offsets(rng):
    """Seconds ahead of UTC, at instants drawn from 1972 on, and of some zones in the days of local mean time."""
    found = []
    for name in ZONES:
        zone = zoneinfo.ZoneInfo(name)
        for _ in range(25):
            at = rng.randrange(63_072_000, 2_500_000_000)
            found.append([name, iso(at), int(datetime.fromtimestamp(at, zone).utcoffset().total_seconds())])
    for name in ["Europe/London", "Europe/Dublin", "Europe/Lisbon", "Africa/Monrovia", "America/New_York", "Asia/Kolkata"]:
        zone = zoneinfo.ZoneInfo(name)
        for year in range(1820, 1972, 6):
            at = datetime(year, 7, 3, 12, tzinfo=UTC)
            found.append([name, iso(at.timestamp()), int(at.astimezone(zone).utcoffset().total_seconds())])
    return found


def business_days(rng):
    """Weeks with holidays by numpy's busday_offset: dates after (before) a date, and days that roll on."""
    cases = []
    for _ in range(12):
        mask = [1] + [rng.randrange(2) for _ in range(6)]
        holidays = sorted({str(date(2024, 1, 1) + timedelta(days=rng.randrange(1500))) for _ in range(40)})
        calendar = np.busdaycalendar(mask, holidays)
        offsets_, rolls = [], []
        for _ in range(25):
            day = date(2024, 6, 1) + timedelta(days=rng.randrange(900))
            n = rng.choice([1, 2, 5, 15, 30, 250])
            for sign, roll in ((1, "backward"), (-1, "forward")):
                end = np.busday_offset(str(day), sign * n, roll, busdaycal=calendar)
                if date(2024, 1, 1) < end.astype(date) < date(2028, 1, 1):
                    offsets_.append([str(day), sign * n, str(end)])
            months, unit = rng.choice([(1, "month"), (6, "month"), (12, "year"), (0, "day")])
            due = day + relativedelta(months=months)
            rolls.append([str(day), {"amount": 0 if unit == "day" else 1 if unit == "year" else months, "unit": unit,
                "roll": "next-business-day"}, str(np.busday_offset(str(due), 0, "forward", busdaycal=calendar))])
        hours = {name: [["09:00", "17:00"]] for name, works in zip(WEEK, mask) if works}
        cases.append({"calendar": {"timeZone": "UTC", "hours": hours, "holidays": holidays}, "offsets": offsets_, "rolls": rolls})
    return cases


def days_between(rng):
    """Business days after a date and not after another, by numpy's busday_count, which counts from a date up to another."""
    cases = []
    for _ in range(12):
        mask = [1] + [rng.randrange(2) for _ in range(6)]
        holidays = sorted({str(date(2024, 1, 1) + timedelta(days=rng.randrange(1500))) for _ in range(40)})
        calendar = np.busdaycalendar(mask, holidays)
        counts = []
        for _ in range(40):
            a, b = (date(2024, 1, 1) + timedelta(days=rng.randrange(1400)) for _ in range(2))
            if a <= b:
                n = int(np.busday_count(str(a + timedelta(days=1)), str(b + timedelta(days=1)), busdaycal=calendar))
            else:
                n = -int(np.busday_count(str(b), str(a), busdaycal=calendar))
            counts.append([str(a), str(b), n])
        hours = {name: [["09:00", "17:00"]] for name, works in zip(WEEK, mask) if works}
        cases.append({"calendar": {"timeZone": "UTC", "hours": hours, "holidays": holidays}, "counts": counts})
    return cases


def instants(rng):
    """Local times with their zone, many of them near a change of the clock, and the same in other words."""
    found = []
    for name, middle in SPOTS:
        zone = zoneinfo.ZoneInfo(name)
        for _ in range(12):
            wall = datetime(middle.year, middle.month, middle.day) + timedelta(seconds=rng.randrange(-90_000, 90_000))
            local = wall.replace(tzinfo=zone)
            text = rng.choice([wall.isoformat(), wall.isoformat(" "), wall.isoformat("t"), wall.strftime("%Y%m%dT%H%M%S")])
            found.append([f"{text}[{name}]", iso(local.timestamp())])
            at = local.astimezone(UTC)
            offset = at.astimezone(zone).utcoffset().total_seconds()
            if offset % 60 == 0:
                found.append([f"{at.astimezone(zone).isoformat(' ')}[{name}]", iso(at.timestamp())])
            found.append([f"{at.isoformat().removesuffix('+00:00')}z[{name}]", iso(at.timestamp())])
    return found


def months(rng):
    """Months and years by dateutil's relativedelta, which clamps to the end of the month."""
    found = []
    for _ in range(200):
        day = date(1, 1, 1) + timedelta(days=rng.randrange(3_600_000))
        if rng.random() < 0.5:
            day = (day.replace(day=1) + relativedelta(months=1)) - timedelta(days=rng.randrange(1, 4))
        unit, amount = rng.choice(["month", "year"]), rng.randrange(100)
        found.append([str(day), {"amount": amount, "unit": unit}, str(day + relativedelta(**{unit + "s": amount}))])
    return found


def main():
    rng = random.Random(SEED)
    versions = {name: importlib.metadata.version(name) for name in ("numpy", "python-dateutil", "tzdata")}
    golden = {
        "versions": {"python": sys.version.split()[0], **versions},
        "offsets": offsets(rng),
        "openTime": open_time(rng, CALENDARS),
        "businessDays": business_days(rng),
        "months": months(rng),
        "recurringBreaks": open_time(random.Random(SEED + 1), len(SPOTS) * 2, recurring),
        "daysBetween": days_between(random.Random(SEED + 2)),
        "instants": instants(random.Random(SEED + 3)),
    }
    with open("calendars.json", "w") as file:
        json.dump(golden, file, separators=(",", ":"))
        file.write("\n")


main()

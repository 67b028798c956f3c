"""Feeds of holidays read by icalendar and recurring-ical-events, and counted minute by minute over zoneinfo.

    python holiday_feeds.py            (icalendar, recurring-ical-events, numpy, tzdata; writes holiday-feeds.json)

icalendar reads the text, recurring-ical-events says when events start and end, and the minutes that they cover are
marked in a row of booleans, one for every minute of three years. Two readings are RFC 5545's and not the package's:
hours of a DURATION are exact, where it adds them to the clock's time, and a cancelled event is left out. A feed of
which a break cannot say what is covered, since it ends in an hour that comes twice, is not kept.
"""

import importlib.metadata
import json
import random
import zoneinfo
from datetime import date, datetime, timedelta, timezone

import icalendar
import numpy as np
import recurring_ical_events

SEED = 5545
FEEDS = 160
UTC = timezone.utc
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST, LAST = date(2018, 1, 1), date(2020, 12, 31)

# The database of PyPI's tzdata, whatever the machine has.
zoneinfo.reset_tzpath([])

# A zone and dates near which its clock was changed in 2018 to 2020.
ZONES = {
    "Europe/London": [(3, 29), (10, 27)],
    "Europe/Sofia": [(3, 25), (10, 28)],
    "Atlantic/Reykjavik": [(12, 24), (12, 31)],
    "America/New_York": [(3, 10), (11, 3)],
    "America/Santiago": [(4, 7), (9, 8)],
    "America/Havana": [(3, 10), (11, 4)],
    "Asia/Kathmandu": [(4, 14), (10, 20)],
    "Asia/Beirut": [(3, 25), (10, 28)],
    "Australia/Lord_Howe": [(4, 5), (10, 4)],
    "Pacific/Apia": [(4, 1), (9, 30)],
}
TITLES = ["New Year", "Christmas, the first day; and more", "Рождество Христово", "a\nb", "back\\slash", "Día de la Constitución " * 6, ""]


def minute(at):
    return int((at - EPOCH).total_seconds()) // 60


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def at_local(zone, day, minutes=0):
    """The instant of a local time; fold 0 is "compatible"."""
    wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)
    return wall.replace(tzinfo=zone).astimezone(UTC)


class LocalMinutes:
    """Local date and time of every minute of a zone, the years that are looked at and some days around them."""

    def __init__(self, zone):
        self.zone = zone
        start = datetime(FIRST.year, 1, 1, tzinfo=UTC) - timedelta(days=3)
        self.base = minute(start)
        total = ((LAST - FIRST).days + 7) * 1440
        locals_ = [(start + timedelta(minutes=i)).astimezone(zone) for i in range(total)]
        self.days = np.array([local.toordinal() for local in locals_])
        self.times = np.array([local.hour * 60 + local.minute for local in locals_])

    def covered(self, spans):
        """Holidays and breaks; None where breaks cannot say it."""
        mask = np.zeros(len(self.days), dtype=bool)
        for begin, end in spans:
            mask[max(0, minute(begin) - self.base) : max(0, minute(end) - self.base)] = True
        holidays, breaks = [], {}
        for ordinal in np.unique(self.days[mask]):
            day = date.fromordinal(int(ordinal))
            if not FIRST <= day <= LAST:
                continue
            of_day = np.flatnonzero(self.days == ordinal)
            if mask[of_day].all():
                holidays.append(day.isoformat())
                continue
            there = sorted(set(self.times[of_day].tolist()))
            hit = set(self.times[of_day][mask[of_day]].tolist())
            runs, last = [], None
            for time in there:
                if time in hit:
                    if last is not None and last in hit:
                        runs[-1][1] = time + 1
                    else:
                        runs.append([time, time + 1])
                last = time
            again = np.zeros(len(self.days), dtype=bool)
            for begin, end in runs:
                again[minute(at_local(self.zone, day, begin)) - self.base : minute(at_local(self.zone, day, end)) - self.base] = True
            if not (again[of_day] == mask[of_day]).all():
                return None
            breaks[day.isoformat()] = [[clock(begin), clock(end)] for begin, end in runs]
        return {"holidays": holidays, "breaks": breaks}


def stamp(day, minutes=None):
    text = day.strftime("%Y%m%d")
    return text if minutes is None else f"{text}T{minutes // 60:02}{minutes % 60:02}00"


def a_day(rng, spots, years):
    month, day = rng.choice(spots)
    if rng.random() < 0.1:
        return date(2016, 2, 29)
    near = date(rng.choice(years), month, day) + timedelta(days=rng.choice([-1, 0, 0, 0, 1, rng.randrange(365)]))
    return near


def a_rule(rng, day, whole):
    parts = ["FREQ=YEARLY"]
    if rng.random() < 0.3:
        parts.append(f"INTERVAL={rng.choice([1, 2, 3])}")
    kind = rng.random()
    if kind < 0.3:
        parts.append(f"COUNT={rng.choice([1, 2, 5, 12, 1000])}")
    elif kind < 0.5:
        last = date(2019, day.month, min(day.day, 28)) + timedelta(days=rng.choice([-1, 0, 1]))
        parts.append("UNTIL=" + (stamp(last) if whole else stamp(last, rng.choice([0, 720, 1439])) + "Z"))
    chosen = rng.random()
    if chosen < 0.2:
        parts.append(f"BYMONTH={day.month}")
    elif chosen < 0.4:
        others = sorted({day.month, rng.randint(1, 12), rng.randint(1, 12)})
        parts.append("BYMONTH=" + ",".join(map(str, others)))
    elif chosen < 0.6:
        parts.append(f"BYMONTH={day.month}")
        parts.append(f"BYMONTHDAY={day.day}" + rng.choice(["", ",15", ",-1", ",31"]))
    elif chosen < 0.65:
        parts.append(f"BYMONTHDAY={day.day}")
    return "RRULE:" + ";".join(parts)


def an_event(rng, uid, home, spots):
    """The lines of an event, and what a DURATION of its has of days and minutes."""
    rule = rng.random() < 0.5
    day = a_day(rng, spots, range(2008, 2021) if rule else range(2018, 2021))
    lines, duration = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20180101T000000Z"], None
    begin, form, suffix = None, ";VALUE=DATE", ""
    if rng.random() < 0.55:
        lines.append(f"DTSTART{form}:{stamp(day)}")
        length = rng.random()
        if length < 0.4:
            lines.append(f"DTEND{form}:{stamp(day + timedelta(days=rng.choice([1, 1, 2, 3])))}")
        elif length < 0.7:
            days = rng.choice([1, 2, 7])
            lines.append("DURATION:" + ("P1W" if days == 7 else f"P{days}D"))
    else:
        begin = rng.choice([0, 0, 360, 780, 1080, 1439, rng.randrange(1440)])
        form = rng.choice(["", "", f";TZID={home}", f";TZID={rng.choice(sorted(ZONES))}"])
        suffix = "Z" if form == "" and rng.random() < 0.5 else ""
        lines.append(f"DTSTART{form}:{stamp(day, begin)}{suffix}")
        length = rng.random()
        if length < 0.5:
            lasts = rng.choice([60, 240, 660, 1440, 1440 - begin, 4320 - begin, rng.randrange(1, 5000)])
            end = datetime(day.year, day.month, day.day) + timedelta(minutes=begin + lasts)
            lines.append(f"DTEND{form}:{end.strftime('%Y%m%dT%H%M%S')}{suffix}")
        elif length < 0.9:
            duration = (rng.choice([0, 0, 1, 3]), rng.choice([0, 30, 90, 720, 1380]))
            days, minutes = duration
            rest = f"T{minutes // 60}H{minutes % 60}M" if minutes else ""
            lines.append("DURATION:P" + (f"{days}D" if days else "") + (rest or ("" if days else "T0S")))
    if rule:
        lines.append(a_rule(rng, day, begin is None))
        if rng.random() < 0.4:
            lines.append(f"EXDATE{form}:{stamp(date(2019, day.month, min(day.day, 28)), begin)}{suffix}")
    if rng.random() < 0.15:
        added = [stamp(a_day(rng, spots, range(2018, 2021)), begin) for _ in range(rng.choice([1, 3]))]
        lines.append(f"RDATE{form}:" + ",".join(one + suffix for one in added))
    if rng.random() < 0.1:
        lines.append("STATUS:" + rng.choice(["CANCELLED", "CONFIRMED"]))
    if rng.random() < 0.3:
        lines += ["TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:soon", "TRIGGER:-P1D", "DURATION:PT15M", "REPEAT:2", "END:VALARM"]
    title = rng.choice([None, *TITLES])
    if title is not None:
        lines.append("SUMMARY:" + icalendar.vText(title).to_ical().decode())
    return lines + ["END:VEVENT"], duration


def an_override(rng, event):
    """Now and then, the event on another date in place of its first one."""
    first = datetime.strptime(event[3][-8:], "%Y%m%d").date()
    if first < FIRST or rng.random() < 0.5 or any(line.startswith("EXDATE") for line in event):
        return []
    moved = ["BEGIN:VEVENT", event[1], event[2], f"RECURRENCE-ID;VALUE=DATE:{stamp(first)}"]
    return [*moved, f"DTSTART;VALUE=DATE:{stamp(first + timedelta(days=2))}", "SUMMARY:moved", "END:VEVENT"]


def a_feed(rng, home, spots):
    lines, durations = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//golden//EN"], {}
    for i in range(rng.choice([1, 1, 2, 3, 6])):
        event, durations[str(i)] = an_event(rng, str(i), home, spots)
        lines += event
        if event[3].startswith("DTSTART;VALUE=DATE:20") and any(line.startswith("RRULE") for line in event):
            lines += an_override(rng, event)
    text = "\r\n".join([*lines, "END:VCALENDAR", ""])
    # As icalendar prints it: folded, its properties in another order.
    return (icalendar.Calendar.from_ical(text).to_ical().decode() if rng.random() < 0.5 else text), durations


def spans_of(text, durations, home):
    def instant(value):
        if not isinstance(value, datetime):
            return at_local(home, value)
        return (value if value.tzinfo else value.replace(tzinfo=home)).astimezone(UTC)

    spans = []
    for event in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2016, 1, 1), (2022, 1, 1)):
        if event.get("STATUS") == "CANCELLED":
            continue
        start, duration = event["DTSTART"].dt, durations[str(event["UID"])]
        if duration is None:
            end = instant(event["DTEND"].dt) if "DTEND" in event else instant(start)
        else:
            days, minutes = duration
            end = instant(start + timedelta(days=days)) + timedelta(minutes=minutes)
        title = event.get("SUMMARY")
        spans.append((instant(start), end, None if title is None else str(title)))
    return spans


def main():
    rng = random.Random(SEED)
    minutes, feeds, left_out = {}, [], 0
    while len(feeds) < FEEDS:
        name = rng.choice(sorted(ZONES))
        home = zoneinfo.ZoneInfo(name)
        if name not in minutes:
            minutes[name] = LocalMinutes(home)
        text, durations = a_feed(rng, name, ZONES[name])
        spans = [span for span in spans_of(text, durations, home) if span[0] < span[1]]
        covered = minutes[name].covered([span[:2] for span in spans])
        if covered is None:
            left_out += 1
            continue
        rows = []
        for begin, end, title in sorted(spans, key=lambda span: span[:2]):
            first = begin.astimezone(home).date()
            last = (end - timedelta(seconds=1)).astimezone(home).date()
            if first <= LAST and last >= FIRST:
                rows.append([first.isoformat(), last.isoformat(), title])
        feeds.append({"timeZone": name, "text": text, **covered, "events": rows})
    versions = {name: importlib.metadata.version(name) for name in ["icalendar", "recurring-ical-events", "numpy", "tzdata"]}
    with open("holiday-feeds.json", "w", encoding="utf-8") as file:
        json.dump({"versions": versions, "from": FIRST.isoformat(), "until": LAST.isoformat(), "leftOut": left_out, "feeds": feeds}, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


main()

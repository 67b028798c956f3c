"""Which offsets tell releases of the tz database apart, by the packages `tzdata` of PyPI.

    python time-zone-releases.py            (pip; writes time-zone-releases.json)

For every release it looks for a zone and an instant since 1970 whose offset is another one than in all earlier releases and the
same in all later ones: of those the difference that lasts longest, and of that the middle. A release without one is not listed:
it changed no offset since 1970 of a zone that all releases have, or changed one that changed again.
"""

import json
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

UTC = timezone.utc
FIRST = 0
LAST = int(datetime(2040, 1, 1, tzinfo=UTC).timestamp())
# Where offsets go by rules no transitions are listed; they are looked at every six hours.
RULES = range(int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()), LAST, 6 * 3600)


def wheels(folder):
    """One package for each release, by its name in the database."""
    listed = subprocess.run([sys.executable, "-m", "pip", "index", "versions", "tzdata"], capture_output=True, text=True, check=True)
    versions = re.search(r"Available versions: (.*)", listed.stdout)[1].split(", ")
    found = {}
    for version in reversed(versions):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", folder, f"tzdata=={version}"]
        subprocess.run(command, check=True)
        [path] = Path(folder).glob(f"tzdata-{version}-*.whl")
        package = zipfile.ZipFile(path)
        found[re.search(r'IANA_VERSION = "(\w+)"', package.read("tzdata/__init__.py").decode())[1]] = package
    return dict(sorted(found.items()))


def zones_of(package):
    """Zones that differ from all others since 1970. What was merged into another has data of its own in some builds."""
    table = package.read("tzdata/zoneinfo/zone1970.tab").decode()
    return {line.split("\t")[2] for line in table.splitlines() if not line.startswith("#")}


def transitions(data):
    """Seconds since 1970 of the changes that a file lists (RFC 9636, the block of 64 bits)."""
    at = 0
    for size in (4, 8):
        utc, std, leaps, times, types, chars = struct.unpack(">6l", data[at + 20 : at + 44])
        if size == 8:
            return struct.unpack(f">{times}q", data[at + 44 : at + 44 + 8 * times])
        at += 44 + times * 5 + types * 6 + chars + leaps * 8 + std + utc


def offset_of(zone, at):
    return round((datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=at)).astimezone(zone).utcoffset().total_seconds())


def differences(before, after, names):
    """Stretches in which an offset is not what it was, the longest first."""
    found = []
    for name in names:
        old, new = before[name], after[name]
        if old == new:
            continue
        zones = [ZoneInfo.from_file(stream) for stream in map(BytesIO, (old, new))]
        times = sorted({FIRST, LAST, *RULES, *(t for data in (old, new) for t in transitions(data) if FIRST <= t < LAST)})
        differ = [[offset_of(zone, at) for zone in zones] for at in times]
        start = None
        for at, (a, b) in zip(times, differ):
            if a != b and start is None:
                start = at
            if a == b and start is not None:
                found.append((start, at, name))
                start = None
        if start is not None:
            found.append((start, LAST, name))
    return sorted(found, key=lambda stretch: (stretch[0] - stretch[1], stretch[2], stretch[0]))


def main():
    with tempfile.TemporaryDirectory() as folder:
        packages = wheels(folder)
        names = sorted(set.intersection(*map(zones_of, packages.values())))
        files = {version: {name: package.read(f"tzdata/zoneinfo/{name}") for name in names} for version, package in packages.items()}
    releases = list(files)
    offsets = lambda name, at: [offset_of(ZoneInfo.from_file(BytesIO(files[version][name])), at) for version in releases]
    probes = []
    for i in range(1, len(releases)):
        for start, end, name in differences(files[releases[i - 1]], files[releases[i]], names):
            middle = (start + end) // 2
            seconds = offsets(name, middle - middle % 3600)
            if all(s == seconds[i] for s in seconds[i:]) and all(s != seconds[i] for s in seconds[:i]):
                probes.append({"version": releases[i], "zone": name, "at": middle - middle % 3600, "seconds": seconds})
                break
    for probe in probes:
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=probe["at"])
        probe["at"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    with open("time-zone-releases.json", "w") as file:
        json.dump({"versions": {"python": sys.version.split()[0]}, "releases": releases, "probes": probes}, file, indent=1)
        file.write("\n")


main()
